package io.github.pluginconformance.wire;

/**
 * The closed set of ways in which a request can go wrong or an answer be unfit on the wire. The
 * code is shown in reports.
 */
public enum FailureKind {
  CONNECT_REFUSED("transport.connect-refused", Blame.PLUGIN),
  DNS_FAILED("transport.dns-failed", Blame.PLUGIN),
  DEADLINE_EXCEEDED("transport.deadline-exceeded", Blame.PLUGIN),
  EMPTY_RESPONSE("transport.empty-response", Blame.PLUGIN),
  CONNECTION_RESET("transport.connection-reset", Blame.PLUGIN),
  TRUNCATED("transport.truncated", Blame.PLUGIN),
  MALFORMED_CHUNK("transport.malformed-chunk", Blame.PLUGIN),
  NOT_TLS("transport.not-tls", Blame.PLUGIN),
  TLS_ON_HTTP_PORT("transport.tls-on-http-port", Blame.PLUGIN),
  IO("transport.io", Blame.PLUGIN),
  TLS_UNTRUSTED("tls.untrusted", Blame.PLUGIN),
  TLS_HOST_MISMATCH("tls.host-mismatch", Blame.PLUGIN),
  TLS_EXPIRED("tls.certificate-expired", Blame.PLUGIN),
  TLS_NOT_YET_VALID("tls.certificate-not-yet-valid", Blame.PLUGIN),
  TLS_EXPIRES_SOON("tls.certificate-expires-soon", Blame.PLUGIN),
  TLS_VERSION_TOO_OLD("tls.version-too-old", Blame.PLUGIN),
  CONFLICTING_CONTENT_LENGTH("http.conflicting-content-length", Blame.PLUGIN),
  AMBIGUOUS_FRAMING("http.ambiguous-framing", Blame.PLUGIN),
  BAD_CONTENT_LENGTH("http.bad-content-length", Blame.PLUGIN),
  INVALID_STATUS("http.invalid-status", Blame.PLUGIN),
  MALFORMED_RESPONSE("http.malformed-response", Blame.PLUGIN),
  LENIENT_FRAMING("http.lenient-framing", Blame.PLUGIN),
  CONTROL_CHAR_IN_HEADER("http.control-char-in-header", Blame.PLUGIN),
  BODY_NOT_ALLOWED("http.body-not-allowed", Blame.PLUGIN),
  BYTES_AFTER_BODY("http.bytes-after-body", Blame.PLUGIN),
  TOO_MANY_INTERIM("http.too-many-interim-answers", Blame.PLUGIN),
  UNSOLICITED_ENCODING("http.unsolicited-encoding", Blame.PLUGIN),
  ENCODING_MISMATCH("http.encoding-mismatch", Blame.PLUGIN),
  ENCODING_CORRUPT("http.encoding-corrupt", Blame.PLUGIN),
  UNKNOWN_CHARSET("http.unknown-charset", Blame.PLUGIN),
  REDIRECT_LOOP("redirect.loop", Blame.PLUGIN),
  BAD_LOCATION("redirect.bad-location", Blame.PLUGIN),
  CROSS_ORIGIN_REDIRECT("redirect.cross-origin", Blame.BLOCKED),
  UNPARSABLE_HOST("url.unparsable-host", Blame.PLUGIN),
  URL_USERINFO("url.userinfo", Blame.PLUGIN),
  AMBIGUOUS_IP("url.ambiguous-ip", Blame.BLOCKED),
  SSRF_LINK_LOCAL("ssrf.link-local", Blame.BLOCKED),
  SSRF_PRIVATE("ssrf.private", Blame.BLOCKED),
  SSRF_INWARD("ssrf.private-from-public", Blame.BLOCKED),
  SSRF_SCHEME("ssrf.scheme", Blame.BLOCKED),
  SSRF_PORT("ssrf.port", Blame.BLOCKED),
  SECRET_ORIGIN_NOT_ALLOWED("secret.origin-not-allowed", Blame.BLOCKED),
  NO_CONSENT("consent.missing", Blame.BLOCKED),
  BAD_HEADER_VALUE("request.bad-header-value", Blame.TOOL),
  RATE_LIMITED("rate-limited", Blame.LIMIT),
  BODY_TOO_LARGE("limit.body-too-large", Blame.LIMIT),
  HEADERS_TOO_LARGE("limit.headers-too-large", Blame.LIMIT),
  DECOMPRESSED_TOO_LARGE("limit.decompressed-too-large", Blame.LIMIT),
  TOO_MANY_REDIRECTS("limit.too-many-redirects", Blame.LIMIT),
  REQUEST_BUDGET("limit.requests", Blame.LIMIT),
  RUN_TIMEOUT("limit.run-timeout", Blame.LIMIT),
  RUN_BYTES("limit.run-bytes", Blame.LIMIT),
  INTERRUPTED("interrupted", Blame.TOOL),
  TOOL("tool.error", Blame.TOOL);

  /** Who has to act on it. */
  public enum Blame {
    /** The server under test, or whoever runs it: a finding. */
    PLUGIN,
    /** We refused on purpose: address policy, consent. */
    BLOCKED,
    /** A bound of ours was met: undecided, never green. */
    LIMIT,
    /** Our own fault. */
    TOOL
  }

  private final String code;
  private final Blame blame;

  FailureKind(String code, Blame blame) {
    this.code = code;
    this.blame = blame;
  }

  /** The name shown in reports, such as {@code transport.connect-refused}. */
  public String code() {
    return code;
  }

  /** Who has to act on it. */
  public Blame blame() {
    return blame;
  }

  /** Whether an answer is longer than what is read of it: a bound of ours, a fault of its own. */
  public boolean isAboutSize() {
    return this == BODY_TOO_LARGE || this == DECOMPRESSED_TOO_LARGE;
  }
}
