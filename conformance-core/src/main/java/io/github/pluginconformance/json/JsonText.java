package io.github.pluginconformance.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes JSON with the generator alone. An object mapper writes the same text, but takes a good
 * part of a short run to get ready; also for {@link JsonNode#toString()}.
 */
public final class JsonText {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  /** For what people and their tools read. */
  private static final JsonFactory READABLE =
      new JsonFactoryBuilder()
          .characterEscapes(new MisleadingCharacters())
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(Integer.MAX_VALUE).build())
          .build();

  /** Writes one value. */
  @FunctionalInterface
  public interface Content {

    /** Writes it. */
    void writeTo(JsonGenerator out) throws IOException;
  }

  private JsonText() {}

  /** What a value given from outside holds. */
  public static JsonNode tree(JsonValue value) {
    return value.tree();
  }

  /** The value in one line; empty where there is none. */
  public static String of(JsonNode value) {
    return value.isTextual() && isPlain(value.textValue())
        ? '"' + value.textValue() + '"'
        : written(FACTORY, out -> write(value, out));
  }

  /** Whether a text stands in JSON as it is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static String written(JsonFactory factory, Content content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = factory.createGenerator(text)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read or sent here", e);
    }
    return text.toString();
  }

  /**
   * The value in one line, with characters escaped that would mislead a reader; equal to {@link
   * #of(JsonNode)} for a parser.
   */
  public static String readable(JsonNode value) {
    return readable(out -> write(value, out));
  }

  /** What is written, in one line, likewise. */
  public static String readable(Content content) {
    return written(READABLE, content);
  }

  /** The value over several lines, two spaces a level, with a line feed at the end. */
  public static String pretty(JsonNode value) {
    return pretty(out -> write(value, out));
  }

  /**
   * What is written, over several lines, two spaces a level, with a line feed at the end;
   * characters that would mislead a reader are escaped.
   */
  public static String pretty(Content content) {
    StringWriter text = new StringWriter();
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    try (JsonGenerator out = READABLE.createGenerator(text)) {
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      content.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read or sent here", e);
    }
    return text.append('\n').toString();
  }

  /** Writes without recursion: documents may be deep. */
  private static void write(JsonNode value, JsonGenerator out) throws IOException {
    Deque<Iterator<Map.Entry<String, JsonNode>>> open = new ArrayDeque<>();
    begin(value, out, open);
    while (!open.isEmpty()) {
      Iterator<Map.Entry<String, JsonNode>> members = open.element();
      if (members.hasNext()) {
        Map.Entry<String, JsonNode> member = members.next();
        if (out.getOutputContext().inObject()) {
          out.writeFieldName(member.getKey());
        }
        begin(member.getValue(), out, open);
      } else {
        open.pop();
        end(out);
      }
    }
  }

  private static void begin(
      JsonNode value, JsonGenerator out, Deque<Iterator<Map.Entry<String, JsonNode>>> open)
      throws IOException {
    if (value.isObject()) {
      out.writeStartObject();
      open.push(value.properties().iterator());
    } else if (value.isArray()) {
      out.writeStartArray();
      open.push(items(value.elements()));
    } else {
      scalar(value, out);
    }
  }

  private static void end(JsonGenerator out) throws IOException {
    if (out.getOutputContext().inObject()) {
      out.writeEndObject();
    } else {
      out.writeEndArray();
    }
  }

  private static Iterator<Map.Entry<String, JsonNode>> items(Iterator<JsonNode> items) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return items.hasNext();
      }

      @Override
      public Map.Entry<String, JsonNode> next() {
        return Map.entry("", items.next());
      }
    };
  }

  private static void scalar(JsonNode value, JsonGenerator out) throws IOException {
    switch (value.getNodeType()) {
      case STRING -> out.writeString(value.textValue());
      case BOOLEAN -> out.writeBoolean(value.booleanValue());
      case NUMBER -> number(value, out);
      case MISSING -> {} // no value has no text
      default -> out.writeNull();
    }
  }

  private static void number(JsonNode value, JsonGenerator out) throws IOException {
    switch (value.numberType()) {
      case INT -> out.writeNumber(value.intValue());
      case LONG -> out.writeNumber(value.longValue());
      case BIG_INTEGER -> out.writeNumber(value.bigIntegerValue());
      case FLOAT -> out.writeNumber(value.floatValue());
      case DOUBLE -> out.writeNumber(value.doubleValue());
      default -> out.writeNumber(value.decimalValue());
    }
  }
}
