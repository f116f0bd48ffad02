package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value token by token into a tree; what follows it is left alone. */
final class JsonTokens {

  static final int DEEPEST = 200;

  // Bounds are our own, so the parser's are out of the way; no symbol table, so that keys with
  // equal hashes cost nothing.
  private static final JsonFactory STRICT = builder().build();

  /**
   * A value and where it ended.
   *
   * @param end index of the first character behind it
   */
  record Value(RawDocument document, int end) {}

  private final String text;
  private final Faults faults;
  private final TreeBuilder tree = new TreeBuilder();

  private JsonTokens(String text, Faults faults) {
    this.text = text;
    this.faults = faults;
  }

  private static JsonFactoryBuilder builder() {
    return new JsonFactoryBuilder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE)
                .maxNameLength(Integer.MAX_VALUE)
                .build())
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW);
  }

  static Value strict(String text, Faults faults) throws UnreadableException {
    return new JsonTokens(text, faults).read(STRICT);
  }

  private Value read(JsonFactory factory) throws UnreadableException {
    try (JsonParser parser = factory.createParser(text)) {
      while (!tree.isComplete()) {
        take(parser, parser.nextToken());
      }
      TreeBuilder.Built root = tree.root();
      return new Value(new RawDocument(root.node(), root.place()), end(parser));
    } catch (JsonProcessingException invalid) {
      throw invalid(invalid.getLocation());
    } catch (IOException impossible) {
      throw invalid(null);
    }
  }

  private static int end(JsonParser parser) {
    return (int) parser.currentLocation().getCharOffset();
  }

  private void take(JsonParser parser, @Nullable JsonToken token)
      throws IOException, UnreadableException {
    if (token == null) {
      throw invalid(parser.currentLocation());
    }
    Position at = position(parser.currentTokenLocation());
    switch (token) {
      case START_OBJECT -> tree.startObject(within(at));
      case START_ARRAY -> tree.startArray(within(at));
      case END_OBJECT, END_ARRAY -> tree.end();
      case FIELD_NAME -> key(parser.currentName(), at);
      default -> tree.scalar(scalar(parser, token, at), at);
    }
  }

  private Position within(Position at) throws UnreadableException {
    if (tree.depth() >= DEEPEST) {
      throw new UnreadableException(
          FaultKind.LIMIT_JSON_DEPTH,
          tree.pointer(),
          at,
          "nested deeper than " + DEEPEST + " levels");
    }
    return at;
  }

  private void key(String name, Position at) {
    if (!tree.key(name, at)) {
      faults.duplicateKey(name, tree.pointer(), at);
    }
  }

  private JsonNode scalar(JsonParser parser, JsonToken token, Position at) throws IOException {
    return switch (token) {
      case VALUE_TRUE -> BooleanNode.TRUE;
      case VALUE_FALSE -> BooleanNode.FALSE;
      case VALUE_NULL -> NullNode.instance;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser.getText(), token, at);
      default -> TextNode.valueOf(parser.getText());
    };
  }

  private JsonNode number(String written, JsonToken token, Position at) {
    Optional<NumericNode> number =
        token == JsonToken.VALUE_NUMBER_INT
            ? Numbers.integer(written, 10)
            : Numbers.decimal(written);
    if (number.isPresent()) {
      return number.get();
    }
    faults.add(
        FaultKind.LIMIT_JSON_NUMBER,
        tree.pointer(),
        at,
        "a number with more than "
            + Numbers.MOST_DIGITS
            + " digits or an exponent beyond "
            + Numbers.LARGEST_EXPONENT);
    return TextNode.valueOf(written);
  }

  private UnreadableException invalid(@Nullable JsonLocation location) {
    int offset = location == null ? text.length() : (int) location.getCharOffset();
    return new UnreadableException(
        FaultKind.JSON_INVALID,
        "",
        location == null ? null : position(location),
        "not JSON: " + JsonHints.describe(text, offset));
  }

  private static Position position(JsonLocation location) {
    return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
