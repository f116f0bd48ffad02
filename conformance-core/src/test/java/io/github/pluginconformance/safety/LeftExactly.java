package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.report.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what a run says that it has left against what the plugin keeps of it. */
final class LeftExactly {

  /** What tells one thing from another, the surest first. */
  private static final List<String> NAMES =
      List.of("path", "key", "userId", "id", "todo", "text", "date");

  private static final Pattern TIMES = Pattern.compile("(.*) \\((\\d+) times\\)");

  private LeftExactly() {}

  /**
   * Every thing is named, each once, and nothing else is.
   *
   * @param left what the plugin keeps of the run, as JSON
   */
  static void isNamed(Report report, List<String> left, String story) {
    List<String> named = each(report.run().leftBehind());
    String told = left + "\n" + report.run().leftBehind() + "\n" + story;
    assertThat(named).as(told).hasSameSizeAs(left);
    List<String> unnamed = new ArrayList<>();
    for (String thing : left) {
      Pattern name = name(Api.parsed(thing));
      int at = -1;
      for (int i = 0; i < named.size() && at < 0; i++) {
        at = name.matcher(named.get(i)).find() ? i : -1;
      }
      if (at < 0) {
        unnamed.add(thing);
      } else {
        named.remove(at);
      }
    }
    assertThat(unnamed).as(told).isEmpty();
  }

  /** What stands for several things, as many times. */
  private static List<String> each(List<String> left) {
    List<String> each = new ArrayList<>();
    for (String words : left) {
      Matcher several = TIMES.matcher(words);
      each.addAll(
          several.matches()
              ? Collections.nCopies(Integer.parseInt(several.group(2)), several.group(1))
              : List.of(words));
    }
    return each;
  }

  private static Pattern name(JsonNode thing) {
    String text =
        NAMES.stream()
            .filter(thing::hasNonNull)
            .map(name -> thing.get(name))
            .filter(JsonNode::isValueNode)
            .map(JsonNode::asText)
            .filter(value -> !value.isBlank())
            .findFirst()
            .orElse("");
    // Long texts are shortened in words.
    String start = text.length() > 30 ? text.substring(0, 30) : text;
    boolean number = start.matches("\\d+");
    return Pattern.compile(number ? "(?<!\\d)" + start + "(?!\\d)" : Pattern.quote(start));
  }
}
