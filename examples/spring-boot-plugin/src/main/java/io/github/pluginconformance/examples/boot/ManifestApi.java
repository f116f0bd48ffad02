package io.github.pluginconformance.examples.boot;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The manifest. Its addresses are those at which it was asked for, whatever the port. */
@RestController
class ManifestApi {

  private final String verificationToken;
  private final String build;

  ManifestApi(
      @Value("${reading-list.verification-token}") String verificationToken,
      @Value("${reading-list.build}") String build) {
    this.verificationToken = verificationToken;
    this.build = build;
  }

  @GetMapping("/.well-known/ai-plugin.json")
  Map<String, Object> manifest() {
    String origin = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("schema_version", "v1");
    manifest.put("name_for_human", "Reading list");
    manifest.put("name_for_model", "reading_list");
    manifest.put("description_for_human", "Keeps the list of books that you want to read.");
    manifest.put(
        "description_for_model", "Lists, adds, shows and removes the books that the user keeps.");
    manifest.put(
        "auth",
        Map.of(
            "type", "service_http",
            "authorization_type", "bearer",
            "verification_tokens", Map.of("openai", verificationToken)));
    manifest.put("api", Map.of("type", "openapi", "url", origin + "/openapi.json"));
    manifest.put("logo_url", origin + "/logo.png");
    manifest.put("contact_email", "plugins@example.com");
    manifest.put("legal_info_url", origin + "/legal.html");
    // Which build this is: a gate that looks at an application left over on the port is no gate.
    manifest.put("x-build", build);
    return manifest;
  }
}
