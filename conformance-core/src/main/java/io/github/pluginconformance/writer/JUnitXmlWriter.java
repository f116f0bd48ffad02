package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.Setting;
import io.github.pluginconformance.report.Report.Tool;
import io.github.pluginconformance.report.RuleResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as JUnit XML in the shape of Surefire: one test case per rule, its id first in the
 * name. What closes the gate is a failure, what we could not decide an error, what was not verified
 * or does not apply is skipped.
 */
public final class JUnitXmlWriter {

  /** The file name that build servers look for. */
  public static final String FILE_NAME = "TEST-plugin-conformance.xml";

  private static final String SCHEMA =
      "https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd";

  private final Report report;
  private final XMLStreamWriter xml;

  private JUnitXmlWriter(Report report, XMLStreamWriter xml) {
    this.report = report;
    this.xml = xml;
  }

  /** The document in UTF-8. */
  public static byte[] render(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newDefaultFactory()
              .createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
      new JUnitXmlWriter(report, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("memory takes every document", e);
    }
    return out.toByteArray();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("testsuite");
    xml.writeNamespace("xsi", "http://www.w3.org/2001/XMLSchema-instance");
    attribute("xsi:noNamespaceSchemaLocation", SCHEMA);
    attribute("name", "plugin-conformance");
    attribute("time", seconds(report.run().durationMillis()));
    attribute("tests", count(CaseKind.values()));
    attribute("errors", count(CaseKind.ERROR));
    attribute("skipped", count(CaseKind.SKIPPED));
    attribute("failures", count(CaseKind.FAILURE, CaseKind.GATE));
    writeProperties();
    for (RuleResult rule : report.rules()) {
      writeCase(rule);
    }
    writeGateCase();
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void writeProperties() throws XMLStreamException {
    start("  ", "properties");
    property("notice", Tool.UNTRUSTED);
    property("baseUrl", report.target().baseUrl());
    property("tool", report.tool().name() + " " + report.tool().version());
    for (Setting setting : report.settings()) {
      if (!setting.key().equals("baseUrl")) {
        property(setting.key(), setting.value());
      }
    }
    end("  ");
  }

  private void property(String name, String value) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeEmptyElement("property");
    attribute("name", name);
    attribute("value", value);
  }

  private void writeCase(RuleResult rule) throws XMLStreamException {
    start("  ", "testcase");
    attribute("name", rule.id() + ": " + rule.title());
    attribute("classname", "plugin-conformance." + rule.area());
    attribute("time", "0");
    switch (CaseKind.of(report, rule)) {
      case FAILURE -> writeFailure(rule);
      case ERROR -> writeOutcome("error", rule.id() + ": " + reason(rule), "undecided", "");
      case SKIPPED -> writeSkipped(rule);
      default -> writeRemarks(rule);
    }
    end("  ");
  }

  private void writeFailure(RuleResult rule) throws XMLStreamException {
    String first =
        rule.findings().stream()
            .filter(report::closesGate)
            .findFirst()
            .map(finding -> finding.subject() + ": " + finding.message())
            .orElseGet(() -> reason(rule));
    String text = String.join("\n", new FailureText(report, new Paint(false)).of(rule));
    writeOutcome("failure", rule.id() + ": " + first, rule.level(), text);
  }

  private void writeOutcome(String element, String message, String type, String text)
      throws XMLStreamException {
    start("    ", element);
    attribute("message", message);
    attribute("type", type);
    xml.writeCharacters(XmlText.of(text));
    xml.writeEndElement();
  }

  private void writeSkipped(RuleResult rule) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeEmptyElement("skipped");
    attribute("message", Counts.outcome(rule.outcome()) + ": " + reason(rule));
  }

  /** Findings that do not close the gate stay visible. */
  private void writeRemarks(RuleResult rule) throws XMLStreamException {
    if (rule.findings().isEmpty()) {
      return;
    }
    start("    ", "system-out");
    for (FindingInfo finding : rule.findings()) {
      xml.writeCharacters(XmlText.of(remark(finding)) + "\n");
    }
    xml.writeEndElement();
  }

  private static String remark(FindingInfo finding) {
    String waived = finding.waived() == null ? "" : " [accepted: " + finding.waived() + "]";
    return SafeText.line(
        finding.level() + waived + ": " + finding.subject() + ": " + finding.message());
  }

  /** A verdict that no rule explains (an empty run, a stale baseline) is a failure of its own. */
  private void writeGateCase() throws XMLStreamException {
    if (isUnexplained()) {
      start("  ", "testcase");
      attribute("name", "gate: the run as a whole");
      attribute("classname", "plugin-conformance.gate");
      attribute("time", "0");
      writeOutcome("failure", "gate: " + report.summary().reason(), "gate", "");
      end("  ");
    }
  }

  private boolean isUnexplained() {
    return !report.passed() && report.rules().stream().noneMatch(report::closesGate);
  }

  private String count(CaseKind... kinds) {
    List<CaseKind> wanted = List.of(kinds);
    long rules =
        report.rules().stream()
            .map(rule -> CaseKind.of(report, rule))
            .filter(wanted::contains)
            .count();
    boolean gate = wanted.contains(CaseKind.GATE) && isUnexplained();
    return Long.toString(rules + (gate ? 1 : 0));
  }

  private static String reason(RuleResult rule) {
    return Objects.requireNonNullElse(rule.reason(), Counts.outcome(rule.outcome()));
  }

  private static String seconds(long millis) {
    return String.format(Locale.ROOT, "%.3f", millis / 1000.0);
  }

  private void start(String indent, String element) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
    xml.writeStartElement(element);
  }

  private void end(String indent) throws XMLStreamException {
    xml.writeCharacters("\n" + indent);
    xml.writeEndElement();
  }

  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, XmlText.of(SafeText.line(value)));
  }
}
