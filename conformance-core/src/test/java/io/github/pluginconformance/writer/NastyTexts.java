package io.github.pluginconformance.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Texts that break naive writers: chosen ones, and random ones from a fixed seed. */
final class NastyTexts {

  private static final List<String> PARTS =
      List.of(
          "\u001b[31m",
          "\u001b[2J",
          "\u001b]8;;http://x\u0007",
          "\u001b]52;c;eA==\u0007",
          "\b",
          "\r",
          "\n",
          "\r\n[ERROR] BUILD FORGED",
          "\n::error::x",
          "::error file=a::b",
          "::add-mask::x",
          "##[add-mask]x",
          "##[error]",
          "##vso[task.setvariable variable=a]b",
          "##teamcity[testFailed name='x']",
          "# #[x]",
          "\n##[group]x",
          "\u001b[0Ksection_start:1:x\r\u001b[0K",
          "section_end:1:x",
          "\u001b[8mha:////x\u001b[0m",
          "<script>alert(1)</script>",
          "\" onerror=\"alert(1)",
          "' onload='x",
          "javascript:alert(1)",
          "</textarea>",
          "</pre>",
          "</style><script>",
          "`${x}`",
          "${7*7}",
          "#{7*7}",
          "{{7*7}}",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "&",
          "&amp;",
          "&#0;",
          "<img src=x>",
          "\u0000",
          "\ufffe",
          "\uffff",
          "\ud800",
          "\udfff",
          "\ud83d\ude00",
          "\u202e",
          "\u2066",
          "\u200b",
          "\ufeff",
          "\u2028",
          "\u2029",
          "\u0085",
          "\u009b31m",
          "\u007f",
          "=HYPERLINK(\"x\")",
          "+1",
          "-1",
          "@SUM",
          "\t",
          "[x](javascript:alert(1))",
          "![x](http://x/y.png)",
          "@octocat",
          "@org/team",
          "```",
          "``````",
          "~~~",
          "<details>",
          "| a | b |",
          "# h",
          "* x",
          "_x_",
          "\\",
          "%00",
          "%s%n",
          "../../x",
          "CON",
          "data:text/html,x",
          "\udb40\udc41",
          "e\u0301",
          "\u0e49\u0e49\u0e49");

  private NastyTexts() {}

  /** Each chosen one alone, at a line's start, and next to others. */
  static List<String> chosen() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < PARTS.size(); i++) {
      String part = PARTS.get(i);
      String next = PARTS.get((i * 7 + 3) % PARTS.size());
      texts.addAll(
          List.of(
              part,
              " " + part,
              "a" + part + "b",
              part + next,
              "\n" + part,
              part.repeat(3),
              next + part));
    }
    return texts;
  }

  static List<String> random(int count, long seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(random.nextInt(4) == 0 ? mixed(random) : characters(random));
    }
    return texts;
  }

  private static String mixed(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.append(PARTS.get(random.nextInt(PARTS.size()))).append(characters(random));
    }
    return text.toString();
  }

  private static String characters(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i >= 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x80));
        case 1 -> text.append((char) random.nextInt(0x10000));
        case 2 -> text.append("<>&\"'`:#[]@\\$|*_\n\r".charAt(random.nextInt(18)));
        default -> text.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return text.toString();
  }
}
