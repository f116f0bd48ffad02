package io.github.pluginconformance.copilot.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the condition of a filter. */
final class ConditionParser {

  /** The longer ones first, so that {@code <=} is not taken for {@code <}. */
  private static final List<String> OPERATORS = List.of("==", "!=", "<=", ">=", "<", ">");

  private static final Map<String, JsonNode> CONSTANTS =
      Map.of("true", BooleanNode.TRUE, "false", BooleanNode.FALSE, "null", NullNode.getInstance());

  private static final int LONGEST_NUMBER = 40;
  private static final int DEEPEST = 50;

  private final PathScanner scanner;
  private final PathParser paths;
  private int depth;

  ConditionParser(PathScanner scanner, PathParser paths) {
    this.scanner = scanner;
    this.paths = paths;
  }

  Condition condition() throws PathSyntaxException {
    if (++depth > DEEPEST) {
      throw scanner.problem("conditions are nested too deeply");
    }
    List<Condition> parts = new ArrayList<>();
    do {
      scanner.skipBlanks();
      parts.add(conjunction());
    } while (takeAfterBlanks("||"));
    depth--;
    return parts.size() == 1 ? parts.get(0) : new Condition.AnyOf(parts);
  }

  private Condition conjunction() throws PathSyntaxException {
    List<Condition> parts = new ArrayList<>();
    do {
      scanner.skipBlanks();
      parts.add(basic());
    } while (takeAfterBlanks("&&"));
    return parts.size() == 1 ? parts.get(0) : new Condition.AllOf(parts);
  }

  private boolean takeAfterBlanks(String sign) {
    int before = scanner.place();
    scanner.skipBlanks();
    boolean taken = scanner.take(sign);
    if (!taken) {
      scanner.moveTo(before);
    }
    return taken;
  }

  private Condition basic() throws PathSyntaxException {
    if (scanner.take("!")) {
      scanner.skipBlanks();
      return new Condition.Not(scanner.isNext("(") ? inBrackets() : test(operand()));
    }
    return scanner.isNext("(") ? inBrackets() : comparisonOrTest();
  }

  private Condition inBrackets() throws PathSyntaxException {
    scanner.expect("(");
    Condition inner = condition();
    scanner.skipBlanks();
    scanner.expect(")");
    return inner;
  }

  private Condition comparisonOrTest() throws PathSyntaxException {
    Operand left = operand();
    int before = scanner.place();
    scanner.skipBlanks();
    String operator = operator();
    if (operator == null) {
      scanner.moveTo(before);
      return test(left);
    }
    scanner.skipBlanks();
    return new Condition.Compare(comparable(left), operator, comparable(operand()));
  }

  private @Nullable String operator() {
    return OPERATORS.stream().filter(scanner::take).findFirst().orElse(null);
  }

  private Condition test(Operand operand) throws PathSyntaxException {
    if (operand instanceof Operand.Query query) {
      return new Condition.Exists(query);
    }
    if (operand instanceof Operand.Function function && !function.name().givesValue()) {
      return new Condition.Holds(function);
    }
    throw scanner.problem("this value is compared with nothing");
  }

  private Operand comparable(Operand operand) throws PathSyntaxException {
    if (operand instanceof Operand.Query query && !query.isSingular()) {
      throw scanner.problem("a query that may select several nodes cannot be compared");
    }
    if (operand instanceof Operand.Function function && !function.name().givesValue()) {
      throw scanner.problem("this function gives no value to compare");
    }
    return operand;
  }

  private Operand operand() throws PathSyntaxException {
    if (scanner.take("@")) {
      return new Operand.Query(true, paths.segments());
    }
    if (scanner.take("$")) {
      return new Operand.Query(false, paths.segments());
    }
    if (QuotedText.isNext(scanner)) {
      return new Operand.Literal(TextNode.valueOf(QuotedText.read(scanner)));
    }
    return scanner.isAtInteger() ? number() : named();
  }

  private Operand number() throws PathSyntaxException {
    int from = scanner.place();
    if (!scanner.take("-0")) {
      scanner.integer();
    }
    if (scanner.take(".")) {
      digits();
    }
    if (scanner.take("e") || scanner.take("E")) {
      if (!scanner.take("+")) {
        scanner.take("-");
      }
      digits();
    }
    return new Operand.Literal(DecimalNode.valueOf(new BigDecimal(scanner.since(from))));
  }

  private void digits() throws PathSyntaxException {
    int length = scanner.takeWhile(PathScanner::isDigit).length();
    if (length == 0 || length > LONGEST_NUMBER) {
      throw scanner.problem("this is no number");
    }
  }

  /** A constant or a function. */
  private Operand named() throws PathSyntaxException {
    String name = scanner.takeWhile(PathScanner::isNamePart);
    JsonNode constant = CONSTANTS.get(name);
    if (constant != null) {
      return new Operand.Literal(constant);
    }
    if (!scanner.take("(")) {
      throw scanner.problem("a query, a value or a function is missing");
    }
    return function(name);
  }

  private Operand function(String name) throws PathSyntaxException {
    FunctionName function =
        FunctionName.of(name)
            .orElseThrow(() -> scanner.problem("there is no function \"" + name + "\""));
    List<Operand> arguments = new ArrayList<>();
    scanner.skipBlanks();
    while (!scanner.isNext(")")) {
      if (!arguments.isEmpty()) {
        scanner.expect(",");
        scanner.skipBlanks();
      }
      arguments.add(argument());
      scanner.skipBlanks();
    }
    scanner.expect(")");
    if (arguments.size() != function.arguments() || !arguments.stream().allMatch(function::takes)) {
      throw scanner.problem(name + " takes other arguments");
    }
    return new Operand.Function(function, arguments);
  }

  private Operand argument() throws PathSyntaxException {
    if (++depth > DEEPEST) {
      throw scanner.problem("functions are nested too deeply");
    }
    Operand operand = operand();
    depth--;
    return operand;
  }
}
