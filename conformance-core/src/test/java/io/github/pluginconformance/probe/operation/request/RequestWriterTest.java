package io.github.pluginconformance.probe.operation.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.SchemaView;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestWriterTest {

  private static final RequestWriter WRITER =
      new RequestWriter(
          URI.create("https://todo.example.com/anything"),
          prepared -> prepared,
          new SchemaView(json("{}")),
          null);

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Parameter parameter(String in, String style, boolean explode) {
    return new Parameter("p", in, true, style, explode, null, null, null, json("{}"), "", false);
  }

  private static PreparedCall call(String path, Parameter parameter, JsonNode value) {
    Operation operation =
        new Operation(
            "op",
            "GET",
            path,
            "/base",
            null,
            null,
            List.of(parameter),
            null,
            List.of(),
            null,
            json("{}"),
            "");
    return new PreparedCall(
        operation, Map.of(parameter.in() + " p", value), null, null, List.of(), null, false);
  }

  private static PreparedCall body(@Nullable String type, JsonNode value) {
    Operation operation =
        new Operation(
            "op", "POST", "/x", "", null, null, List.of(), null, List.of(), null, json("{}"), "");
    return new PreparedCall(operation, Map.of(), value, type, List.of(), null, false);
  }

  private static String text(Request request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest(name = "{0} explode {1}: {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "simple|false|\"a b\"|a%20b",
        "simple|false|\"../admin\"|..%2Fadmin",
        "simple|false|\"%2e%2e%2f\"|%252e%252e%252f",
        "simple|false|\"a/b;x=1?#\"|a%2Fb%3Bx%3D1%3F%23",
        "simple|false|\"é\"|%C3%A9",
        "simple|false|7|7",
        "simple|false|[\"a\",\"b,c\"]|a,b%2Cc",
        "simple|false|{\"a\":1,\"b\":2}|a,1,b,2",
        "simple|true|{\"a\":1,\"b\":2}|a=1,b=2",
        "label|false|[1,2]|.1,2",
        "label|true|[1,2]|.1.2",
        "label|true|{\"a\":1}|.a=1",
        "matrix|false|5|;p=5",
        "matrix|false|[1,2]|;p=1,2",
        "matrix|true|[1,2]|;p=1;p=2",
        "matrix|true|{\"a\":1,\"b\":2}|;a=1;b=2"
      })
  void writes_path_parameters_in_every_style(
      String style, boolean explode, String value, String expected) {
    Request request =
        WRITER.request(call("/t/{p}", parameter("path", style, explode), json(value)), "");

    assertThat(request.uri()).hasToString("https://todo.example.com/base/t/" + expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\".\"", "\"..\""})
  void refuses_a_segment_that_would_name_another_resource(String value) {
    PreparedCall call = call("/t/{p}", parameter("path", "simple", false), json(value));

    assertThatThrownBy(() -> WRITER.request(call, ""))
        .isInstanceOf(UnsendableException.class)
        .hasMessageContaining("another resource");
  }

  @ParameterizedTest(name = "{0} explode {1}: {2} -> {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "form|true|\"a&b=c\"|p=a%26b%3Dc",
        "form|true|[1,2]|p=1&p=2",
        "form|false|[1,2]|p=1,2",
        "form|true|{\"a\":1,\"b\":2}|a=1&b=2",
        "form|false|{\"a\":1,\"b\":2}|p=a,1,b,2",
        "spaceDelimited|false|[1,2]|p=1%202",
        "pipeDelimited|false|[1,2]|p=1%7C2",
        "deepObject|true|{\"a\":1,\"b\":\"x y\"}|p%5Ba%5D=1&p%5Bb%5D=x%20y"
      })
  void writes_query_parameters_in_every_style(
      String style, boolean explode, String value, String expected) {
    Request request =
        WRITER.request(call("/t", parameter("query", style, explode), json(value)), "");

    assertThat(request.uri()).hasToString("https://todo.example.com/base/t?" + expected);
  }

  @Test
  void refuses_a_line_break_in_a_header() {
    PreparedCall call =
        call("/t", parameter("header", "simple", false), json("\"US-CA\\r\\nX-Evil: 1\""));

    assertThatThrownBy(() -> WRITER.request(call, ""))
        .isInstanceOf(UnsendableException.class)
        .hasMessageNotContaining("Evil");
  }

  @Test
  void writes_headers_and_cookies() {
    Request header =
        WRITER.request(call("/t", parameter("header", "simple", false), json("[1,2]")), "");
    Request cookie =
        WRITER.request(call("/t", parameter("cookie", "form", false), json("\"a b\"")), "");

    assertThat(header.headers()).anyMatch(one -> one.is("p") && one.value().equals("1,2"));
    assertThat(cookie.headers()).anyMatch(one -> one.is("Cookie") && one.value().equals("p=a%20b"));
  }

  @Test
  void writes_bodies_as_json_form_text_and_multipart() {
    JsonNode object = json("{\"a\":\"x y\",\"b\":[1,2]}");

    assertThat(text(WRITER.request(body("application/json", object), "")))
        .isEqualTo("{\"a\":\"x y\",\"b\":[1,2]}");
    assertThat(text(WRITER.request(body("application/x-www-form-urlencoded", object), "")))
        .isEqualTo("a=x+y&b=1&b=2");
    assertThat(
            text(
                WRITER.request(body("text/plain", JsonNodeFactory.instance.textNode("hello")), "")))
        .isEqualTo("hello");
    Request multipart = WRITER.request(body("multipart/form-data", object), "");
    assertThat(text(multipart))
        .contains("Content-Disposition: form-data; name=\"a\"\r\n\r\nx y\r\n");
    assertThat(multipart.headers())
        .anyMatch(
            one ->
                one.is("Content-Type") && one.value().startsWith("multipart/form-data; boundary="));
  }

  @ParameterizedTest(name = "{0}, encoding {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type':'string','format':'binary'}|{}|application/octet-stream|sample.bin",
        "{'type':'string','format':'base64'}|{}|application/octet-stream|sample.bin",
        "{'type':'array','items':{'type':'string','format':'binary'}}|{}|application/octet-stream|sample.bin",
        "{'type':'string','contentMediaType':'text/csv'}|{}|text/csv|sample.csv",
        "{'type':'string','format':'binary'}|{'contentType':'image/png, image/jpeg'}|image/png|sample.png",
        "{'type':'string'}|{'contentType':'application/pdf'}|application/pdf|sample.pdf",
        "{'type':'string'}|{'contentType':'image/*'}|application/octet-stream|sample.bin",
        "{'type':'string'}|{}||",
        "{'type':'string','format':'byte'}|{}||",
        "{'type':'string','contentMediaType':'image/png','contentEncoding':'base64'}|{}||",
        "{'type':'string'}|{'contentType':'text/plain; charset=utf-8'}||",
        "{'type':'object'}|{'contentType':'application/json'}||"
      })
  void sends_a_file_with_its_name_and_what_is_none_without_one(
      String schema, String encoding, @Nullable String type, @Nullable String name) {
    String sent = text(WRITER.request(upload(schema, encoding, json("{\"f\":\"abc\"}")), ""));

    String part = "Content-Disposition: form-data; name=\"f\"";
    assertThat(sent)
        .contains(
            type == null
                ? part + "\r\n\r\nabc\r\n"
                : part
                    + "; filename=\""
                    + name
                    + "\"\r\nContent-Type: "
                    + type
                    + "\r\n\r\nabc\r\n");
  }

  @Test
  void sends_several_values_of_one_name_as_a_part_each() {
    JsonNode several = json("{\"f\":[\"abc\",\"def\"]}");
    String files = "{'type':'array','items':{'type':'string','format':'binary'}}";
    String texts = "{'type':'array','items':{'type':'string'}}";
    String objects = "{'type':'array','items':{'type':'object'}}";

    assertThat(text(WRITER.request(upload(files, "{}", several), "")).split("filename=", -1))
        .hasSize(3);
    assertThat(text(WRITER.request(upload(texts, "{}", several), "")))
        .contains("name=\"f\"\r\n\r\nabc\r\n", "name=\"f\"\r\n\r\ndef\r\n");
    assertThat(text(WRITER.request(upload(objects, "{}", json("{\"f\":[{\"a\":1}]}")), "")))
        .contains("name=\"f\"\r\nContent-Type: application/json\r\n\r\n[{\"a\":1}]\r\n");
  }

  /** A call with a body of one part, of which the document says so much. */
  private static PreparedCall upload(String schema, String encoding, JsonNode value) {
    String content =
        "{'schema':{'type':'object','properties':{'f':%s}},'encoding':{'f':%s}}"
            .formatted(schema, encoding)
            .replace('\'', '"');
    MediaTypeSpec form =
        new MediaTypeSpec(
            "multipart/form-data",
            new SchemaRef("/schema", json(content).path("schema")),
            json(content),
            "");
    Operation operation =
        new Operation(
            "op",
            "POST",
            "/x",
            "",
            null,
            null,
            List.of(),
            new RequestBody(true, List.of(form), json("{}"), ""),
            List.of(),
            null,
            json("{}"),
            "");
    return new PreparedCall(
        operation, Map.of(), value, "multipart/form-data", List.of(), null, false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TRACE", "CONNECT", "x"})
  void never_writes_other_methods(String method) {
    Operation operation =
        new Operation(
            "op", method, "/x", "", null, null, List.of(), null, List.of(), null, json("{}"), "");
    PreparedCall call = new PreparedCall(operation, Map.of(), null, null, List.of(), null, false);

    assertThatThrownBy(() -> WRITER.request(call, ""))
        .isInstanceOf(UnsendableException.class)
        .hasMessageContaining("never sent");
  }

  @Test
  void goes_to_the_plugin_itself_and_not_to_the_servers_of_the_document() {
    Request request = WRITER.request(call("/t", parameter("query", "form", true), json("1")), "");

    assertThat(request.uri().getHost()).isEqualTo("todo.example.com");
  }
}
