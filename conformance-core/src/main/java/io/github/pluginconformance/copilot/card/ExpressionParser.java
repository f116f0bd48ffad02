package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads an expression: values, references, functions, and operators by their precedence. */
final class ExpressionParser {

  /** From the loosest to the tightest; of one level the longer signs first. */
  private static final List<List<String>> OPERATORS =
      List.of(
          List.of("||"),
          List.of("&&"),
          List.of("==", "!="),
          List.of("<=", ">=", "<", ">"),
          List.of("+", "-", "&"),
          List.of("*", "/", "%"));

  private static final Map<String, JsonNode> CONSTANTS =
      Map.of("true", BooleanNode.TRUE, "false", BooleanNode.FALSE, "null", NullNode.getInstance());

  private static final int DEEPEST = 60;

  private final String text;
  private int at;
  private int depth;

  private ExpressionParser(String text) {
    this.text = text;
  }

  /**
   * Reads all of a text.
   *
   * @throws UnreadableExpressionException if it is more, or something else, than is read here
   */
  static Expression read(String text) {
    ExpressionParser parser = new ExpressionParser(text);
    Expression expression = parser.operation(0);
    parser.skipBlanks();
    if (parser.at < text.length()) {
      throw parser.unreadable();
    }
    return expression;
  }

  private Expression operation(int level) {
    if (level == OPERATORS.size()) {
      return unary();
    }
    Expression left = operation(level + 1);
    String operator = takeAny(OPERATORS.get(level));
    while (!operator.isEmpty()) {
      left = new Expression.Call(operator, List.of(left, operation(level + 1)));
      operator = takeAny(OPERATORS.get(level));
    }
    return left;
  }

  private String takeAny(List<String> signs) {
    skipBlanks();
    for (String sign : signs) {
      boolean doubled = sign.equals("&") && text.startsWith("&&", at);
      if (!doubled && text.startsWith(sign, at)) {
        at += sign.length();
        return sign;
      }
    }
    return "";
  }

  private Expression unary() {
    if (++depth > DEEPEST) {
      throw unreadable();
    }
    skipBlanks();
    boolean denied = take('!');
    boolean negative = !denied && take('-');
    Expression value = denied || negative ? unary() : simple();
    depth--;
    if (negative) {
      return new Expression.Call("*", List.of(value, constant(BigDecimal.ONE.negate())));
    }
    return denied ? new Expression.Call("!", List.of(value)) : value;
  }

  private Expression simple() {
    if (take('(')) {
      Expression inner = operation(0);
      expect(')');
      return inner;
    }
    if (peek() == '\'' || peek() == '"') {
      return new Expression.Constant(TextNode.valueOf(quoted()));
    }
    return Character.isDigit(peek()) ? number() : named();
  }

  private Expression named() {
    String name = name();
    JsonNode constant = CONSTANTS.get(name);
    if (constant != null) {
      return new Expression.Constant(constant);
    }
    skipBlanks();
    return take('(') ? new Expression.Call(name, arguments()) : reference(name);
  }

  private List<Expression> arguments() {
    List<Expression> arguments = new ArrayList<>();
    skipBlanks();
    while (!take(')')) {
      if (!arguments.isEmpty()) {
        expect(',');
      }
      arguments.add(operation(0));
      skipBlanks();
    }
    return arguments;
  }

  private Expression reference(String start) {
    List<Expression> steps = new ArrayList<>();
    while (peek() == '.' || peek() == '[') {
      if (take('.')) {
        steps.add(new Expression.Constant(TextNode.valueOf(name())));
      } else {
        expect('[');
        steps.add(operation(0));
        expect(']');
      }
    }
    return new Expression.Reference(start, steps);
  }

  private String name() {
    int from = at;
    while (Character.isLetterOrDigit(peek()) || "_$@#".indexOf(peek()) >= 0) {
      at++;
    }
    if (at == from) {
      throw unreadable();
    }
    return text.substring(from, at);
  }

  private String quoted() {
    char quote = peek();
    StringBuilder value = new StringBuilder();
    for (at++; peek() != quote; at++) {
      if (at >= text.length()) {
        throw unreadable();
      }
      if (peek() == '\\' && at + 1 < text.length()) {
        at++;
      }
      value.append(peek());
    }
    at++;
    return value.toString();
  }

  private Expression number() {
    int from = at;
    while (Character.isDigit(peek()) || peek() == '.') {
      at++;
    }
    try {
      return constant(new BigDecimal(text.substring(from, at)));
    } catch (NumberFormatException none) {
      throw unreadable();
    }
  }

  private static Expression constant(BigDecimal number) {
    return new Expression.Constant(DecimalNode.valueOf(number));
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : Character.MIN_VALUE;
  }

  private boolean take(char character) {
    boolean next = peek() == character;
    at += next ? 1 : 0;
    return next;
  }

  private void expect(char character) {
    skipBlanks();
    if (!take(character)) {
      throw unreadable();
    }
  }

  private void skipBlanks() {
    while (Character.isWhitespace(peek())) {
      at++;
    }
  }

  private UnreadableExpressionException unreadable() {
    return new UnreadableExpressionException("the expression " + text);
  }
}
