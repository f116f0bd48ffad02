package io.github.pluginconformance.examples.oauth;

/** What a caller says about a thing to do. */
record NewTodo(String text) {

  boolean isUsable() {
    return text != null && !text.isBlank() && text.length() <= 200;
  }
}
