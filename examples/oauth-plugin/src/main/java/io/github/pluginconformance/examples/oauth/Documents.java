package io.github.pluginconformance.examples.oauth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Manifest and API document, naming the origin at which they were asked for. */
@RestController
class Documents {

  @GetMapping("/.well-known/ai-plugin.json")
  ResponseEntity<String> manifest() throws IOException {
    return document("ai-plugin.json", MediaType.APPLICATION_JSON);
  }

  @GetMapping("/openapi.yaml")
  ResponseEntity<String> openapi() throws IOException {
    return document("openapi.yaml", MediaType.valueOf("application/yaml"));
  }

  private static ResponseEntity<String> document(String name, MediaType type) throws IOException {
    String origin = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    String text =
        new ClassPathResource("documents/" + name).getContentAsString(StandardCharsets.UTF_8);
    return ResponseEntity.ok().contentType(type).body(text.replace("{origin}", origin));
  }
}
