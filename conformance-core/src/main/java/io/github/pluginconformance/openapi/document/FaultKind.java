package io.github.pluginconformance.openapi.document;

import java.util.EnumSet;
import java.util.Set;

/**
 * The closed set of things that can be wrong with a document or a JSON text. The code is shown in
 * reports.
 */
public enum FaultKind {
  /** Not one JSON value by RFC 8259. */
  JSON_INVALID("json.invalid"),
  /** Nearly JSON; mended and read on. */
  JSON_LENIENT("json.read-leniently"),
  /** Something follows the JSON value. */
  JSON_TRAILING_CONTENT("json.trailing-content"),
  /** A key stands twice in one object. */
  JSON_DUPLICATE_KEY("json.duplicate-key"),
  /** A byte order mark before the text. */
  JSON_BOM("json.bom"),
  /** Not UTF-8. */
  JSON_NOT_UTF8("json.not-utf8"),
  /** Nothing but white space. */
  JSON_EMPTY("json.empty"),
  /** An HTML page in place of JSON. */
  JSON_HTML_PAGE("json.html-page"),
  /** Nested deeper than we follow. */
  LIMIT_JSON_DEPTH("limit.json-depth"),
  /** A number with more digits or a larger exponent than we compute with. */
  LIMIT_JSON_NUMBER("limit.json-number"),
  /** Not YAML 1.2. */
  YAML_INVALID("yaml.invalid"),
  /** A tab where only spaces may indent. */
  YAML_TAB("yaml.tab"),
  /** A slip that could be mended. */
  YAML_LENIENT("yaml.read-leniently"),
  /** A value that is not quoted holds a colon. */
  YAML_COLON("yaml.colon"),
  /** A key stands twice in one mapping. */
  YAML_DUPLICATE_KEY("yaml.duplicate-key"),
  /** More than one document in the stream. */
  YAML_MULTIPLE_DOCUMENTS("yaml.multiple-documents"),
  /** A tag that is not one of the core schema. */
  YAML_TAG("yaml.tag"),
  /** An alias inside of what it stands for. */
  YAML_CYCLE("yaml.cycle"),
  /** A key that is or holds a collection or an alias. */
  YAML_RECURSIVE_KEY("yaml.recursive-key"),
  /** An alias without its anchor. */
  YAML_UNKNOWN_ALIAS("yaml.unknown-alias"),
  /** A merge key, which YAML 1.2 does not have. */
  YAML_MERGE_KEY("yaml.merge-key"),
  /** A plain scalar that YAML 1.1 readers take for something else. */
  YAML_IMPLICIT_TYPE("yaml.implicit-type"),
  /** A character that YAML does not allow. */
  YAML_CONTROL_CHAR("yaml.control-char"),
  /** More aliases, or more nodes behind them, than we follow. */
  LIMIT_YAML_ALIASES("limit.yaml-aliases"),
  /** Nested deeper than we follow. */
  LIMIT_YAML_DEPTH("limit.yaml-depth"),
  /** One scalar longer than we read. */
  LIMIT_YAML_SCALAR("limit.yaml-scalar"),
  /** Nothing but white space. */
  SPEC_EMPTY("spec.empty"),
  /** An HTML page in place of a document. */
  SPEC_HTML_PAGE("spec.html-page"),
  /** Not UTF-8. */
  SPEC_NOT_UTF8("spec.not-utf8"),
  /** A byte order mark before the text. */
  SPEC_BOM("spec.bom"),
  /** The document is not an object. */
  SPEC_NOT_AN_OBJECT("spec.not-an-object"),
  /** Swagger 2.0. */
  SPEC_SWAGGER2("spec.swagger2"),
  /** The OpenAPI version is missing, written wrongly or not one we know. */
  SPEC_VERSION("spec.version"),
  /** No paths, or not an object. */
  SPEC_PATHS("spec.paths"),
  /** Not a single operation. */
  SPEC_NO_OPERATIONS("spec.no-operations"),
  /** A part has another shape than OpenAPI gives it; it was left out. */
  SPEC_SHAPE("spec.shape"),
  /** A path that does not start with a slash or holds a query. */
  SPEC_PATH_KEY("spec.path-key"),
  /** Two templates that match the same requests. */
  SPEC_AMBIGUOUS_PATHS("spec.ambiguous-paths"),
  /** An operation without responses. */
  SPEC_RESPONSES("spec.responses"),
  /** An empty or broken list of servers. */
  SPEC_SERVERS("spec.servers"),
  /** A security requirement names a scheme that is not defined. */
  SPEC_UNKNOWN_SCHEME("spec.unknown-scheme"),
  /** A reference to nothing. */
  SPEC_DANGLING_REF("spec.dangling-ref"),
  /** A reference to a file; never followed. */
  SPEC_FILE_REF("spec.file-ref"),
  /** A reference to another address; never fetched. */
  SPEC_REMOTE_REF("spec.remote-ref"),
  /** References that lead back to themselves without an end. */
  SPEC_REF_LOOP("spec.ref-loop"),
  /** Control characters or lone surrogates in a title, name or description. */
  SPEC_CONTROL_CHAR("spec.control-char"),
  /** More references than we follow. */
  LIMIT_SPEC_REFERENCES("limit.spec-references"),
  /** More operations than we read. */
  LIMIT_SPEC_OPERATIONS("limit.spec-operations");

  private static final Set<FaultKind> LIMITS =
      EnumSet.of(
          LIMIT_JSON_DEPTH,
          LIMIT_JSON_NUMBER,
          LIMIT_YAML_ALIASES,
          LIMIT_YAML_DEPTH,
          LIMIT_YAML_SCALAR,
          LIMIT_SPEC_REFERENCES,
          LIMIT_SPEC_OPERATIONS);

  private final String code;

  FaultKind(String code) {
    this.code = code;
  }

  static boolean isLimit(String code) {
    return LIMITS.stream().anyMatch(limit -> limit.code.equals(code));
  }

  /** The name shown in reports, such as {@code yaml.duplicate-key}. */
  public String code() {
    return code;
  }
}
