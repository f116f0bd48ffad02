package io.github.pluginconformance.rule;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a rule comes from. */
public enum Basis {
  SEED("the plugin documentation (Chat Plugins Beta)", null),
  DOCS(
      "the plugin documentation of June 2023 (getting started, authentication, production, review)",
      null),
  STORE("measured on 1,387 approved store manifests and 912 approved documents (2023-24)", null),
  ACTIONS("the GPT Actions documentation", "https://platform.openai.com/docs/actions"),
  COPILOT(
      "Microsoft's documentation of API plugins for Microsoft 365 Copilot",
      "https://learn.microsoft.com/microsoft-365-copilot/extensibility/overview-api-plugins"),
  COPILOT_STORE(
      "Microsoft's validation guidelines for plugins in its store (copy of February 2025)",
      "https://learn.microsoft.com/microsoftteams/platform/concepts/deploy-and-publish/appsource/prepare/review-copilot-validation-guidelines"),
  OGP("the Open Graph protocol (ogp.me)", "https://ogp.me/"),
  ISO("ISO 3166-2", "https://www.iso.org/iso-3166-country-codes.html"),
  RFC6749(
      "RFC 6749, The OAuth 2.0 Authorization Framework", "https://www.rfc-editor.org/rfc/rfc6749"),
  RFC7636("RFC 7636, Proof Key for Code Exchange", "https://www.rfc-editor.org/rfc/rfc7636"),
  RFC8259("RFC 8259, JSON", "https://www.rfc-editor.org/rfc/rfc8259"),
  RFC9110("RFC 9110, HTTP Semantics", "https://www.rfc-editor.org/rfc/rfc9110"),
  PRACTICE("common practice", null);

  private final String source;
  private final @Nullable String address;

  Basis(String source, @Nullable String address) {
    this.source = source;
    this.address = address;
  }

  /** The source in words. */
  public String source() {
    return source;
  }

  /** Where the source can be read; empty for what was measured and for pages that are gone. */
  public Optional<URI> address() {
    return Optional.ofNullable(address).map(URI::create);
  }
}
