package io.github.pluginconformance.examples.booking;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads request bodies and says what is wrong with them. */
final class Input {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode body;

  private Input(JsonNode body) {
    this.body = body;
  }

  /**
   * A request body as JSON.
   *
   * @throws Refused if it is no JSON object
   */
  static Input of(byte[] body) throws IOException, Refused {
    try {
      JsonNode node = JSON.readTree(body);
      if (!node.isObject()) {
        throw new Refused("the body must be a JSON object");
      }
      return new Input(node);
    } catch (JacksonException noJson) {
      throw new Refused("the body is not JSON");
    }
  }

  boolean has(String name) {
    return body.has(name);
  }

  String text(String name) throws Refused {
    String text = body.path(name).asText();
    if (!body.path(name).isTextual() || text.isBlank() || text.length() > 100) {
      throw new Refused(name + ": a text of 1 to 100 characters");
    }
    return text;
  }

  int number(String name) throws Refused {
    JsonNode number = body.path(name);
    if (!number.isInt() || number.intValue() < 1 || number.intValue() > 20) {
      throw new Refused(name + ": a whole number from 1 to 20");
    }
    return number.intValue();
  }

  String date(String name) throws Refused {
    try {
      return LocalDate.parse(text(name)).toString();
    } catch (DateTimeParseException noDate) {
      throw new Refused(name + ": a date such as 2030-02-03");
    }
  }

  /** What is wrong with a request, in words for the model. */
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    Refused(String message) {
      super(message);
    }
  }
}
