package io.github.pluginconformance.examples.copilot;

/** What a caller says about a repair. */
record NewRepair(String title, String assignedTo) {

  boolean isUsable() {
    return isText(title) && isText(assignedTo);
  }

  private static boolean isText(String text) {
    return text != null && !text.isBlank() && text.length() <= 100;
  }
}
