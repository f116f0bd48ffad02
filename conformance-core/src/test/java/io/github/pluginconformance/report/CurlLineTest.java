package io.github.pluginconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CurlLineTest {

  private final Redactor redactor = new Redactor();
  private final ReportTexts texts = new ReportTexts(redactor, false);

  @Test
  void should_be_short_for_a_plain_read() {
    assertThat(line("GET", "http://localhost:8080/todos/kaj", ""))
        .isEqualTo("curl -i http://localhost:8080/todos/kaj");
  }

  @Test
  void should_name_the_method_only_where_curl_would_choose_another() {
    assertThat(line("HEAD", "http://h/", "")).isEqualTo("curl -I http://h/");
    assertThat(line("DELETE", "http://h/x", "")).isEqualTo("curl -i -X DELETE http://h/x");
    assertThat(line("POST", "http://h/x", "")).isEqualTo("curl -i -X POST http://h/x");
  }

  @Test
  void should_keep_curl_from_mending_the_address() {
    assertThat(line("GET", "http://h/a/../b?x=%5B1%5D", "")).contains(" --path-as-is ");
    assertThat(line("GET", "http://[::1]:80/", "")).contains(" -g ");
  }

  @Test
  void should_not_speak_to_build_servers() {
    assertThat(line("POST", "http://h/", "##vso[task.setvariable variable=x]y"))
        .doesNotContain("##");
  }

  @Test
  void should_name_user_and_password_where_they_were_made_into_one_value() {
    // Both are too short to be hidden by their values; the pair is not.
    Authorization basic =
        Authorization.basic(Secret.of("TODO_USER", "kaj"), Secret.of("TODO_PASSWORD", "pw1"));
    redactor.register(basic.parameter());

    assertThat(authorized("Basic " + basic.parameter().reveal()))
        .isEqualTo("curl -i -u \"$TODO_USER:$TODO_PASSWORD\" http://h/");
    assertThat(authorized("Bearer " + basic.parameter().reveal()))
        .isEqualTo(
            "curl -i -H \"Authorization: Bearer $(printf %s \"$TODO_USER:$TODO_PASSWORD\" | base64"
                + " | tr -d '\\n"
                + "')\" http://h/");
    assertThat(authorized("basic " + basic.parameter().reveal())).contains("basic $(printf");
  }

  @Test
  void should_tell_a_pair_in_one_variable_from_one_that_is_encoded_there() {
    redactor.register(Secret.of("TODO_TOKEN", "user:password"));
    assertThat(authorized("Basic dXNlcjpwYXNzd29yZA=="))
        .isEqualTo("curl -i -u \"$TODO_TOKEN\" http://h/");

    redactor.register(Secret.of("ENCODED", "b3RoZXI6cGFzc3dvcmQ="));
    assertThat(authorized("Basic b3RoZXI6cGFzc3dvcmQ="))
        .isEqualTo("curl -i -H \"Authorization: Basic $ENCODED\" http://h/");
  }

  private String authorized(String credential) {
    URI uri = URI.create("http://h/");
    List<Header> headers = List.of(new Header("Authorization", credential));
    return CurlLine.of(new SentRequest("GET", uri, uri, headers, new byte[0]), texts) + "";
  }

  @Test
  void should_leave_a_dollar_sign_of_the_plugin_alone() {
    assertThat(line("POST", "http://h/", "{\"a\":\"$PATH\"}")).contains("'{\"a\":\"$PATH\"}'");
  }

  @Test
  void should_leave_out_a_line_nobody_would_paste() {
    assertThat(CurlLine.of(request("POST", "http://h/", "x".repeat(9_000)), texts)).isNull();
  }

  /** The shell itself says what the words are. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void should_be_read_by_the_shell_as_it_was_sent() throws Exception {
    Assumptions.assumeTrue(new java.io.File("/bin/sh").canExecute(), "there is no /bin/sh here");
    String secret = "s3cret-\"value\"$x";
    redactor.register(Secret.of("TODO_TOKEN", secret));
    Random random = new Random(1);
    for (int i = 0; i < 40; i++) {
      String body = nasty(random) + (i % 3 == 0 ? secret : "") + nasty(random);
      assertThat(bodySeenByCurl(body, secret)).isEqualTo(body);
    }
  }

  private String bodySeenByCurl(String body, String secret)
      throws IOException, InterruptedException {
    String line = CurlLine.of(request("POST", "http://h/", body), texts);
    String fake =
        "curl() { while [ $# -gt 0 ]; do case $1 in --data-raw) printf %s \"$2\";;"
            + " --data-binary) cat;; esac; shift; done; }; ";
    ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", fake + line);
    shell.environment().put("TODO_TOKEN", secret);
    Process process = shell.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(line).isZero();
    return out;
  }

  private static String nasty(Random random) {
    List<String> parts =
        new ArrayList<>(
            Arrays.asList(
                "a",
                "'",
                "\"",
                "\\",
                "`id`",
                "$(id)",
                "$HOME",
                "!x",
                "\n",
                "\t",
                "\u001b[31m",
                "ü",
                "##[x]",
                " ",
                "*",
                "~",
                "%s",
                "\\0101",
                "\u202e",
                "{}",
                "&",
                ";",
                "|",
                "😀"));
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 6; i++) {
      out.append(parts.get(random.nextInt(parts.size())));
    }
    return out.toString();
  }

  private String line(String method, String url, String body) {
    String line = CurlLine.of(request(method, url, body), texts);
    assertThat(line).isNotNull();
    return line;
  }

  private static SentRequest request(String method, String url, String body) {
    URI uri = URI.create(url);
    return new SentRequest(
        method, uri, uri, List.<Header>of(), body.getBytes(StandardCharsets.UTF_8));
  }
}
