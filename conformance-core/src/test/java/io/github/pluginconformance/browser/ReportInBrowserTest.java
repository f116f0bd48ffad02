package io.github.pluginconformance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.report.SampleReports;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TodoServer;
import io.github.pluginconformance.testing.TodoServer.Fault;
import io.github.pluginconformance.testing.TodoServer.Style;
import io.github.pluginconformance.writer.HtmlWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** What a reader can do with the report, in a browser. Pictures of it are left in target. */
class ReportInBrowserTest {

  private static final Path PICTURES = Path.of("target", "report-pictures");
  private static final String OPEN_ALL =
      "document.querySelectorAll('.toggle').forEach(t => t.checked = true);"
          + "document.querySelectorAll('details').forEach(d => d.open = true);";

  @TempDir static Path folder;
  private static Chrome chrome;
  private static Path real;

  @BeforeAll
  static void start() throws IOException {
    assumeTrue(Chrome.missing().isEmpty(), Chrome.missing().orElse(""));
    chrome = Chrome.start(folder.resolve("profile"));
    real = page("real", run());
  }

  @AfterAll
  static void stop() {
    if (chrome != null) {
      chrome.close();
    }
  }

  @BeforeEach
  void beAnOrdinaryScreen() {
    chrome.screen(1280, 900);
    chrome.medium("screen", "light");
  }

  @Test
  void should_show_the_rules_that_the_filters_choose() {
    chrome.open(real, "");
    List<String> all = chrome.visible(".rule");

    chrome.click("label[for=area-manifest]");
    List<String> manifest = chrome.visible(".rule");
    assertThat(manifest)
        .isNotEmpty()
        .hasSizeLessThan(all.size())
        .allMatch(id -> id.startsWith("rule-manifest-"));

    chrome.click("label[for=outcome-satisfied]");
    assertThat(chrome.visible(".rule:not(.o-satisfied)")).isEmpty();
    assertThat(chrome.visible(".rule")).isNotEmpty().allMatch(manifest::contains);

    chrome.click("label[for=area-all]");
    chrome.click("label[for=outcome-all]");
    assertThat(chrome.visible(".rule")).isEqualTo(all);

    chrome.click("label[for=level-error]");
    assertThat(chrome.visible(".rule.l-error")).isNotEmpty();
    assertThat(chrome.visible(".rule:not(.l-error)")).isEmpty();
  }

  @Test
  void should_have_a_filter_that_works_for_each_area_and_outcome() {
    chrome.open(real, "");
    List<String> inputs =
        chrome.eval("[...document.querySelectorAll('.filters input')].map(i => i.id)");

    assertThat(inputs).contains("area-copilot", "area-context", "outcome-notverified");
    for (String input : inputs) {
      String group = input.substring(0, input.indexOf('-'));
      String value = input.substring(input.indexOf('-') + 1);
      chrome.run("document.getElementById(arguments[0]).click()", input);
      if (!value.equals("all")) {
        String wanted = "." + group.charAt(0) + "-" + value;
        assertThat(chrome.visible(".rule:not(" + wanted + ")")).as(input).isEmpty();
        assertThat(chrome.visible(".rule"))
            .as(input)
            .isEqualTo(
                chrome.eval(
                    "[...document.querySelectorAll(arguments[0])].map(e => e.id)",
                    ".rule" + wanted));
      }
      chrome.run("document.getElementById(arguments[0]).click()", group + "-all");
    }
  }

  @Test
  void should_stay_where_the_reader_is_when_a_filter_is_chosen() {
    chrome.open(real, "");
    chrome.run("document.querySelector('.filters').scrollIntoView({ block: 'center' })");
    Long before =
        chrome.eval("Math.round(document.querySelector('.filters').getBoundingClientRect().top)");

    chrome.click("label[for=level-note]");

    Long after =
        chrome.eval("Math.round(document.querySelector('.filters').getBoundingClientRect().top)");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void should_open_the_rule_that_a_link_leads_to_whatever_is_filtered() {
    chrome.open(real, "#rule-manifest-reachable");
    assertThat(chrome.visible("#rule-manifest-reachable > .body, #rule-manifest-reachable"))
        .hasSize(2);
    await()
        .untilAsserted(
            () ->
                assertThat(
                        chrome.<Boolean>eval(
                            "(r => r.top >= 0 && r.top <"
                                + " innerHeight)(document.getElementById('rule-manifest-reachable').getBoundingClientRect())"))
                    .isTrue());

    chrome.open(page("linked", SampleReports.red()), "");
    chrome.run("document.getElementById('outcome-satisfied').click()");
    chrome.click("#first h3 a");
    String target = chrome.eval("location.hash.slice(1)");
    assertThat(chrome.visible("#" + target)).containsExactly(target);
  }

  @Test
  void should_lead_every_link_of_the_page_to_a_place() {
    chrome.open(real, "");

    List<String> dead =
        chrome.eval(
            "[...document.querySelectorAll('a[href^=\"#\"]')].map(a =>"
                + " a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))");
    List<String> twice =
        chrome.eval(
            "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) =>"
                + " all.indexOf(id) !== i)");

    assertThat(dead).isEmpty();
    assertThat(twice).isEmpty();
  }

  @Test
  void should_be_used_by_keyboard_alone() {
    chrome.open(real, "#rules");
    chrome.run("document.getElementById('area-all').focus()");
    chrome.press(Keys.ARROW_RIGHT);
    assertThat(chrome.focused()).isEqualTo("area-manifest");
    assertThat(chrome.visible(".rule:not(.a-manifest)")).isEmpty();
    assertOutlined("label[for=area-manifest]");

    chrome.tab();
    assertThat(chrome.focused()).isEqualTo("level-all");
    chrome.tab();
    chrome.tab();
    String first = chrome.visible(".rule").get(0);
    assertThat(chrome.focused()).isEqualTo("open-" + first);
    assertOutlined("label[for=open-" + first + "]");
    assertThat(chrome.visible("#" + first + " > .body")).isEmpty();

    chrome.press(Keys.SPACE);
    assertThat(chrome.visible("#" + first + " > .body")).hasSize(1);
    chrome.press(Keys.SPACE);
    assertThat(chrome.visible("#" + first + " > .body")).isEmpty();
  }

  private static void assertOutlined(String selector) {
    Map<String, String> outline =
        chrome.eval(
            "(s => ({style: s.outlineStyle, width:"
                + " s.outlineWidth}))(getComputedStyle(document.querySelector(arguments[0])))",
            selector);
    assertThat(outline).as(selector).containsEntry("style", "solid").containsEntry("width", "2px");
  }

  @ParameterizedTest
  @CsvSource({"light, 1280", "dark, 1280", "light, 360", "dark, 360"})
  void should_keep_nobody_out(String scheme, int width) throws IOException {
    chrome.medium("screen", scheme);
    chrome.screen(width, 800);
    chrome.open(page("red", BrowserReports.withLesserFinding()), "");
    chrome.run(OPEN_ALL);
    assertThat(chrome.barriersOfEachLook()).isEmpty();

    chrome.open(real, "");
    assertThat(chrome.barriersOfEachLook()).isEmpty();
  }

  @Test
  void should_keep_nobody_out_of_any_rule() throws IOException {
    chrome.open(real, "");
    chrome.run(OPEN_ALL);

    assertThat(chrome.barriers()).isEmpty();

    chrome.open(page("red", BrowserReports.withLesserFinding()), "");
    chrome.run(OPEN_ALL);
    assertThat(chrome.barriers()).isEmpty();
  }

  @Test
  void should_find_a_barrier_that_was_put_there() throws IOException {
    chrome.open(page("green", SampleReports.green()), "");
    chrome.run(
        """
        document.querySelector('main').insertAdjacentHTML('afterbegin',
          '<p style="color:#bbb;background:#fff">too faint</p><button></button>');
        """);

    assertThat(chrome.barriers())
        .hasSize(2)
        .anySatisfy(barrier -> assertThat(barrier).contains("color-contrast", "too faint"))
        .anySatisfy(barrier -> assertThat(barrier).contains("button-name"));
  }

  @Test
  void should_be_dark_where_the_reader_wants_it() {
    chrome.open(real, "");
    assertThat(brightness()).isGreaterThan(200);

    chrome.medium("screen", "dark");
    assertThat(brightness()).isLessThan(50);
  }

  private static long brightness() {
    return chrome
        .<Number>eval(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((a,"
                + " b) => a + +b, 0) / 3")
        .longValue();
  }

  @ParameterizedTest
  @CsvSource({"360", "768", "1280", "2560"})
  void should_never_scroll_sideways(int width) throws IOException {
    chrome.screen(width, 800);
    for (Path page :
        List.of(
            real,
            page("red", BrowserReports.withLesserFinding()),
            page("green", SampleReports.green()))) {
      chrome.open(page, "");
      chrome.run(OPEN_ALL);
      Long wide = chrome.eval("document.documentElement.scrollWidth");

      assertThat(wide).as("%s", page).isLessThanOrEqualTo(width);
    }
  }

  @Test
  void should_print_what_there_is_to_read_and_nothing_to_click() throws IOException {
    Path page = page("red", BrowserReports.withLesserFinding());
    chrome.open(page, "");
    chrome.medium("print", "dark");

    assertThat(chrome.visible("nav, .filters, summary")).isEmpty();
    assertThat(chrome.visible(".rule.o-violated > .body"))
        .hasSameSizeAs(
            chrome.<List<String>>eval(
                "[...document.querySelectorAll('.rule.o-violated')].map(e => e.id)"));
    assertThat(brightness()).isEqualTo(255);
    assertThat(new String(chrome.print(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
  }

  @Test
  void should_ask_no_network_for_anything_and_run_nothing() throws IOException {
    chrome.requested();
    chrome.complaints();
    List<Path> pages =
        List.of(real, page("red", BrowserReports.withLesserFinding()), page("nasty", nasty()));
    for (Path page : pages) {
      chrome.open(page, "");
      chrome.run(OPEN_ALL);

      assertThat(chrome.<Boolean>eval("'touched' in window")).as("%s", page).isFalse();
    }

    assertThat(chrome.requested())
        .isNotEmpty()
        .allMatch(address -> address.startsWith("file:") || address.startsWith("data:"));
    assertThat(chrome.complaints()).isEmpty();
    assertThat(chrome.<List<String>>eval("[...document.scripts].map(s => s.src)")).isEmpty();
  }

  /** What a plugin would like to see in its report. */
  private static Report nasty() throws IOException {
    String text =
        SampleReports.text("red.json")
            .replace(
                "<script>alert(1)</script>",
                "<script>touched = 1</script><img src=https://evil.example.com/x"
                    + " onerror=touched=1><link rel=stylesheet href=https://evil.example.com/c>");
    return ReportJson.fromJson(text);
  }

  @Test
  void should_stay_small_for_a_plugin_of_two_hundred_operations() throws IOException {
    Path page = page("large", BrowserReports.large());
    chrome.open(page, "");

    Long elements = chrome.eval("document.getElementsByTagName('*').length");
    Long shown = chrome.eval("document.querySelectorAll('#operations tbody tr').length");

    assertThat(shown).isEqualTo(200);
    assertThat(Files.size(page)).isLessThan(3_000_000);
    assertThat(elements).isLessThan(30_000);
  }

  @Test
  void should_say_what_was_covered_and_what_would_cover_the_rest() {
    chrome.open(page("covered", SampleReports.red()), "#coverage");

    String text = chrome.eval("document.getElementById('coverage').innerText");
    List<Number> bars =
        chrome.eval(
            "[...document.querySelectorAll('#coverage .bar')].map(b => Math.round(100 *"
                + " b.offsetWidth / b.parentElement.clientWidth))");

    assertThat(text).containsIgnoringCase("What was not met").contains("parts of the document");
    assertThat(bars).isNotEmpty().allMatch(width -> width.intValue() <= 100);
  }

  @Test
  void should_tell_a_finding_its_own_level_where_it_is_not_the_one_above() throws IOException {
    chrome.open(page("red", BrowserReports.withLesserFinding()), "#first");

    List<String> marks =
        chrome.eval(
            "[...document.querySelectorAll('#first .card')].filter(c => c.innerText.includes('It"
                + " was slow')).flatMap(c => [...c.querySelectorAll('.finding')].map(f =>"
                + " f.querySelector('.mark')?.innerText ?? '-'))");

    assertThat(marks).containsExactly("-", "warning");
  }

  @Test
  void should_leave_pictures() throws IOException {
    Path red = page("red", BrowserReports.withLesserFinding());
    for (String scheme : List.of("light", "dark")) {
      for (int width : new int[] {1280, 360}) {
        chrome.medium("screen", scheme);
        chrome.screen(width, 800);
        chrome.open(red, "");
        chrome.picture(PICTURES.resolve(scheme + "-" + width + ".png"));
      }
    }
    chrome.medium("print", "light");
    chrome.screen(794, 1123);
    chrome.open(red, "");
    chrome.picture(PICTURES.resolve("print.png"));
    Files.write(PICTURES.resolve("print.pdf"), chrome.print());
    chrome.medium("screen", "light");
    chrome.screen(1280, 800);
    chrome.open(real, "#rule-operation-body-matches-schema");
    chrome.picture(PICTURES.resolve("run.png"));

    try (Stream<Path> files = Files.list(PICTURES)) {
      assertThat(files.filter(file -> file.toString().endsWith(".png"))).hasSizeGreaterThan(5);
    }
  }

  private static Path page(String name, Report report) {
    try {
      return Files.writeString(folder.resolve(name + ".html"), HtmlWriter.render(report));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static Report run() {
    try (TodoServer plugin = TodoServer.start(Style.ID, true, Fault.WRONG_ONCE_FILLED)) {
      return ConformanceRun.execute(
          SettingsBuilder.forPlugin(plugin.uri()).reportsDirectory(folder.resolve("run")).build(),
          Progress.SILENT);
    }
  }
}
