package io.github.pluginconformance.maven.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pluginconformance.maven.goal.BuildValues;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TreesTest {

  private static final Map<String, Object> CONFIGURATION =
      Map.of(
          "baseUrl", "http://localhost:1",
          "rules", Map.of("include", List.of("manifest/*", "münster 🎉", "")),
          "long", "x".repeat(100_000));

  @Test
  void should_read_a_request_as_it_was_written() throws IOException {
    BuildValues values =
        new BuildValues(
            Path.of("/some where"),
            "other.yaml",
            Map.of("mode", "read-only"),
            CONFIGURATION,
            Map.of("plugin-conformance.seed", "7"),
            Path.of("/reports"));
    Request request = new Request("VERIFY", true, values, Map.of("http.proxyHost", "proxy"));

    assertThat(Request.of(Trees.readMap(written(request.toTree())))).isEqualTo(request);
  }

  @Test
  void should_read_what_says_nothing_as_nothing() throws IOException {
    BuildValues values = new BuildValues(Path.of("/x"), null, Map.of(), Map.of(), Map.of(), null);
    Request request = new Request("PLAN", false, values, Map.of());

    assertThat(Request.of(Trees.readMap(written(request.toTree())))).isEqualTo(request);
  }

  @Test
  void should_tell_the_end_from_a_tree_wherever_it_comes() throws IOException {
    byte[] whole = bytes(Map.of("a", List.of("b", "cde")));

    for (int length = 0; length < whole.length; length++) {
      DataInputStream part = input(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Trees.read(part)).isInstanceOf(EOFException.class);
    }
  }

  private static DataInputStream written(Object tree) throws IOException {
    return input(bytes(tree));
  }

  private static byte[] bytes(Object tree) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Trees.write(tree, new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream input(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
