package io.github.pluginconformance.settings;

/** What a setting's value must look like. The words complete the sentence "… must be". */
public enum ValueType {
  TEXT("text"),
  /** An absolute http or https address without user name, query or fragment. */
  URL("an http or https URL such as http://localhost:8080"),
  /** An address, or a path on the plugin's origin. */
  URL_OR_PATH("a path such as /openapi.yaml or an http or https URL"),
  /** Several origins. */
  URLS("a list of http or https URLs such as [https://auth.example.com]"),
  /** One of the choices of the key. */
  CHOICE("one of"),
  /** Several of the choices of the key. */
  CHOICES("a list of"),
  TEXTS("a list of texts"),
  /** Zero or more: a number and a unit without a space. */
  DURATION("a duration such as 50s, 10m or 500ms"),
  /** More than zero. */
  POSITIVE_DURATION("a duration above zero such as 50s, 10m or 500ms"),
  WHOLE_NUMBER("a whole number"),
  /** Zero or more. */
  COUNT("a whole number, 0 or more"),
  /** One or more. */
  POSITIVE_COUNT("a whole number, 1 or more"),
  FLAG("true or false"),
  /** A file or folder; relative ones are relative to the settings file. */
  PATH("a path"),
  /** A reference to a secret, never the secret itself. */
  SECRET("a reference env:NAME or file:PATH"),
  /** A reference, or the text itself where it is public anyway. */
  REFERENCE_OR_TEXT("text, or a reference env:NAME or file:PATH"),
  /** Any JSON value. */
  ANY("a value");

  private final String words;

  ValueType(String words) {
    this.words = words;
  }

  /** The type in words, such as {@code a duration such as 50s}. */
  public String words() {
    return words;
  }
}
