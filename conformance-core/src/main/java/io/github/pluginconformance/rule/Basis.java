package io.github.pluginconformance.rule;

/** Where a rule comes from. */
public enum Basis {
  SEED("the plugin documentation (Chat Plugins Beta)"),
  DOCS(
      "the plugin documentation of June 2023 (getting started, authentication, production, review)"),
  STORE("measured on 1,387 approved store manifests and 912 approved documents (2023-24)"),
  ACTIONS("the GPT Actions documentation"),
  OGP("the Open Graph protocol (ogp.me)"),
  ISO("ISO 3166-2"),
  RFC6749("RFC 6749, The OAuth 2.0 Authorization Framework"),
  RFC8259("RFC 8259, JSON"),
  RFC9110("RFC 9110, HTTP Semantics"),
  PRACTICE("common practice");

  private final String source;

  Basis(String source) {
    this.source = source;
  }

  /** The source in words. */
  public String source() {
    return source;
  }
}
