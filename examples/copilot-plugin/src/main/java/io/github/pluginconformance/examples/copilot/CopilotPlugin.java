package io.github.pluginconformance.examples.copilot;

import io.github.pluginconformance.examples.oauth.OAuthPlugin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Repairs, behind a key, beside the things to do of the OAuth example. Both run in one application
 * here; the package names each by a runtime of its own.
 */
@SpringBootApplication(scanBasePackageClasses = {CopilotPlugin.class, OAuthPlugin.class})
public class CopilotPlugin {

  /** Where Copilot gets its users back from every authorization server. */
  public static final String CALLBACK =
      "https://teams.microsoft.com/api/platform/v1.0/oAuthRedirect";

  public static void main(String[] args) {
    SpringApplication plugin = new SpringApplication(CopilotPlugin.class);
    plugin.run(args);
  }
}
