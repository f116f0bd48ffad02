package io.github.pluginconformance.writer;

/** Colours on the console, or none. */
record Paint(boolean on) {

  String red(String text) {
    return paint("31", text);
  }

  String green(String text) {
    return paint("32", text);
  }

  String yellow(String text) {
    return paint("33", text);
  }

  String bold(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String level(String level) {
    return switch (level) {
      case "error" -> red(level);
      case "warning" -> yellow(level);
      default -> faint(level);
    };
  }

  private String paint(String code, String text) {
    return on ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
