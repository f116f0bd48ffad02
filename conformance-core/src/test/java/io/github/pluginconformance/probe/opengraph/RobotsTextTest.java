package io.github.pluginconformance.probe.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 9309, and what is met in the wild. */
class RobotsTextTest {

  @ParameterizedTest
  @CsvSource({
    "/path/file-with-a-%2A.html, /path/file-with-a-*.html, true",
    "/fish, /fish.html, true",
    "/fish, /Fish.asp, false",
    "/fish*, /fishheads/yummy.html, true",
    "/*.php$, /folder/filename.php, true",
    "/*.php$, /filename.php?parameters, false",
    "/fish*.php, /fishheads/catfish.php?parameters, true",
    "/a*b*c$, /aXbYcZ, false",
    "/a*b*c$, /aXbYcZc, true",
    "/$, /, true",
    "/$, /x, false",
    "/é, /%C3%A9, true",
    "/%7ejoe/, /~joe/index.html, true",
  })
  void bars_by_pattern(String pattern, String path, boolean barred) {
    String decoded = path.replace("*", "%2A");
    assertThat(bars("User-agent: *\nDisallow: " + pattern, decoded)).isEqualTo(barred);
  }

  @Test
  void the_longest_line_counts_and_allow_wins_a_tie() {
    String text =
        "User-agent: *\nDisallow: /p\nAllow: /pages/\nDisallow: /pages/secret\nAllow: /q\nDisallow: /q";

    assertThat(bars(text, "/p1")).isTrue();
    assertThat(bars(text, "/pages/7")).isFalse();
    assertThat(bars(text, "/pages/secret/7")).isTrue();
    assertThat(bars(text, "/q")).isFalse();
  }

  @Test
  void groups_of_the_agent_beat_the_one_for_all_and_add_up() {
    String text =
        """
        User-agent: *
        Disallow: /
        User-agent: GPTBot
        User-agent: chatgpt-user/1.0  # both
        Disallow: /a
        Sitemap: https://a.example/sitemap.xml

        User-agent: ChatGPT-User
        Disallow: /b
        """;

    assertThat(bars(text, "/a")).isTrue();
    assertThat(bars(text, "/b")).isTrue();
    assertThat(bars(text, "/c")).isFalse();
  }

  @Test
  void an_empty_line_or_file_bars_nothing() {
    assertThat(bars("", "/")).isFalse();
    assertThat(bars("User-agent: ChatGPT-User\nDisallow:", "/")).isFalse();
    assertThat(bars("Disallow: /", "/")).isFalse();
    assertThat(bars("<!DOCTYPE html><p>User-agent: *</p>", "/")).isFalse();
  }

  @Test
  void many_stars_take_no_time() {
    String pattern = "/" + "*a".repeat(2_000) + "$";
    assertThat(RobotsText.matches(pattern, "/" + "a".repeat(1_990) + "b")).isFalse();
  }

  private static boolean bars(String text, String path) {
    return new RobotsText(text.getBytes(StandardCharsets.UTF_8), "ChatGPT-User")
        .bars(path)
        .isPresent();
  }
}
