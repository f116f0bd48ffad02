package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand random texts and some hundred chosen ones through every writer, with a parser on the
 * other side.
 */
class NastyTextsTest {

  private static final Pattern COMMAND =
      Pattern.compile(
          "(?m)^\\s*::|##\\[|##vso\\[|##teamcity\\[|section_(start|end):|[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u200b\\u202e\\u2066\\u2028]");

  private final ReportSchemas schemas = new ReportSchemas();

  @Test
  void should_keep_json_readable() {
    forEach(
        report -> {
          String json = ReportJson.toJson(report);
          assertEncodable(json);
          try {
            assertThat(ReportJson.toJson(ReportJson.fromJson(json))).isEqualTo(json);
          } catch (IOException e) {
            throw new AssertionError(json, e);
          }
        });
  }

  @Test
  void should_keep_junit_xml_well_formed_and_valid() {
    forEach(
        report -> {
          byte[] xml = JUnitXmlWriter.render(report);
          schemas.assertSurefire(xml);
          assertReadByTwoParsers(xml);
        });
  }

  @Test
  void should_keep_sarif_valid() {
    forEach(
        report -> {
          String sarif = SarifWriter.render(report, Map.of("document", report.tool().name()));
          assertEncodable(sarif);
          schemas.assertSarif(sarif);
          assertParses(sarif);
        });
  }

  @Test
  void should_keep_archives_valid() {
    forEach(
        report -> {
          String archive = HarWriter.render(report);
          assertEncodable(archive);
          HarWriterTest.assertHar(archive);
        });
  }

  @Test
  void should_keep_allure_results_valid_and_in_their_folder() {
    forEach(
        report ->
            AllureWriter.render(report)
                .forEach(
                    (file, content) -> {
                      assertThat(file)
                          .matches(
                              "allure-results/([0-9a-f-]{36}-result.json|environment.properties)");
                      String text = new String(content, StandardCharsets.UTF_8);
                      assertEncodable(text);
                      if (file.endsWith(".json")) {
                        AllureWriterTest.assertResult(text);
                      } else {
                        assertThat(text.lines()).hasSize(5).allMatch(line -> line.contains("="));
                      }
                    }));
  }

  @Test
  void should_keep_html_inert() {
    Map<String, Integer> expected =
        elements(Jsoup.parse(HtmlWriter.render(NastyReport.harmless())));
    forEach(
        report -> {
          String html = HtmlWriter.render(report);
          assertEncodable(html);
          Document document = Jsoup.parse(html);
          assertThat(elements(document)).isEqualTo(expected);
          document.getAllElements().forEach(NastyTextsTest::assertInert);
        });
  }

  @Test
  void should_never_speak_to_a_build_server_on_the_console() {
    forEach(
        report -> {
          assertSilent(ConsoleWriter.render(report, ConsoleOptions.PLAIN, "r"));
          assertSilent(ConsoleWriter.render(report, new ConsoleOptions(false, true), null));
        });
  }

  @Test
  void should_keep_everything_foreign_in_markdown_fenced() {
    forEach(
        report -> {
          String markdown = MarkdownWriter.render(report);
          assertEncodable(markdown);
          assertSilent(markdown);
          assertFenced(markdown);
        });
  }

  @Test
  void should_keep_markdown_within_its_limit() {
    String large = "x".repeat(300_000);
    String markdown =
        MarkdownWriter.render(NastyReport.of(List.of(large + "1", large + "2", large + "`@a")));

    assertThat(markdown.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024 * 1024);
    assertThat(markdown).endsWith("see the full report._\n");
    assertFenced(markdown);
  }

  private static void forEach(Consumer<Report> check) {
    List<String> texts = new ArrayList<>(NastyTexts.chosen());
    texts.addAll(NastyTexts.random(10_000, 7));
    for (int from = 0; from < texts.size(); from += NastyReport.TEXTS) {
      check.accept(
          NastyReport.of(texts.subList(from, Math.min(texts.size(), from + NastyReport.TEXTS))));
    }
  }

  private static void assertEncodable(String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(java.nio.CharBuffer.wrap(text));
      assertThat(bytes.remaining()).isPositive();
    } catch (CharacterCodingException e) {
      throw new AssertionError("half a surrogate pair is left", e);
    }
  }

  private static void assertParses(String json) {
    try {
      assertThat(new ObjectMapper().readTree(json).path("version").asText()).isEqualTo("2.1.0");
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
  }

  private static void assertReadByTwoParsers(byte[] xml) {
    try {
      var document =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml));
      int cases = 0;
      XMLStreamReader reader =
          XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        cases +=
            reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("testcase")
                ? 1
                : 0;
      }
      assertThat(cases)
          .isEqualTo(document.getElementsByTagName("testcase").getLength())
          .isEqualTo(3);
    } catch (Exception e) {
      throw new AssertionError(new String(xml, StandardCharsets.UTF_8), e);
    }
  }

  /** How many elements of each kind; code in a line may come from our own Markdown. */
  private static Map<String, Integer> elements(Document document) {
    Map<String, Integer> count = new TreeMap<>();
    for (Element element : document.getAllElements()) {
      count.merge(element.tagName(), 1, Integer::sum);
    }
    count.remove("code");
    return count;
  }

  private static void assertInert(Element element) {
    for (Attribute attribute : element.attributes()) {
      assertThat(attribute.getKey()).doesNotStartWith("on").isNotEqualTo("srcdoc");
      if (attribute.getKey().equals("href")) {
        assertThat(attribute.getValue()).matches("#[a-z0-9-]*");
      }
      if (attribute.getKey().equals("src")) {
        assertThat(attribute.getValue()).startsWith("data:image/");
      }
    }
  }

  private static void assertSilent(String text) {
    assertThat(COMMAND.matcher(text.replace("\n", "\n")).results().map(m -> m.group()).toList())
        .as(text)
        .isEmpty();
  }

  /** Outside of fences stands nothing but our own words. */
  private static void assertFenced(String markdown) {
    String fence = "";
    for (String line : markdown.lines().toList()) {
      if (fence.isEmpty() && line.startsWith("```")) {
        fence = line.replace("text", "");
      } else if (!fence.isEmpty() && line.equals(fence)) {
        fence = "";
      } else if (!fence.isEmpty()) {
        assertThat(line).doesNotContainPattern("@\\w").doesNotStartWith(fence);
      } else {
        assertThat(line).matches("[\\w #:|%⚠️❌✅`/,.-]*");
      }
    }
    assertThat(fence).as("a fence is left open").isEmpty();
  }
}
