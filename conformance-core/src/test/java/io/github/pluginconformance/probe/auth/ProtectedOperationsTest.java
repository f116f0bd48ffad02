package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.profile.Profile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProtectedOperationsTest {

  private static final AuthDeclaration KEY =
      new AuthDeclaration("service_http", "bearer", null, null, null, null, Map.of());

  @Test
  void a_silent_document_leaves_it_to_the_manifest() {
    assertThat(plugin("", "", "")).containsExactly("GET /a", "GET /b");
    assertThat(plugin("", "security: [],", "")).containsExactly("GET /b");
  }

  @Test
  void a_document_that_asks_somewhere_asks_nowhere_else() {
    assertThat(plugin("", "security: [{key: []}],", "")).containsExactly("GET /a");
    assertThat(action("", "security: [{key: []}],", "")).containsExactly("GET /a");
  }

  @Test
  void what_holds_for_the_whole_document_may_be_lifted_or_made_optional() {
    String all = "security: [{key: []}]";

    assertThat(plugin(all, "", "")).containsExactly("GET /a", "GET /b");
    assertThat(plugin(all, "security: [],", "")).containsExactly("GET /b");
    assertThat(action(all, "", "security: [{}, {key: []}],")).containsExactly("GET /a");
    assertThat(action(all, "", "security: [{key: []}, {}],")).containsExactly("GET /a");
  }

  private static List<String> plugin(String all, String first, String second) {
    return of(Profile.CHATGPT_PLUGIN, all, first, second);
  }

  private static List<String> action(String all, String first, String second) {
    return of(Profile.GPT_ACTION, all, first, second);
  }

  private static List<String> of(Profile profile, String all, String first, String second) {
    String text =
        """
        openapi: 3.0.3
        info: {title: x, version: '1'}
        %s
        components: {securitySchemes: {key: {type: http, scheme: bearer}}}
        paths:
          /a: {get: {%s responses: {'200': {description: ok}}}}
          /b: {get: {%s responses: {'200': {description: ok}}}}
        """
            .formatted(all, first, second);
    URI address = URI.create("https://api.example.com/openapi.yaml");
    return ProtectedOperations.of(
            DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), address)
                .model()
                .orElseThrow(),
            KEY,
            profile)
        .stream()
        .map(Operation::subject)
        .toList();
  }
}
