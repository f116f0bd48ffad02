package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pluginconformance.report.SampleReports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/** The published schemas of the formats we write. */
final class ReportSchemas {

  private static final String SUREFIRE =
      "/surefire/surefire-3.5.4/maven-surefire-plugin/src/site/resources/xsd/surefire-test-report.xsd";

  private final Schema sarif =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(SampleReports.text("/schema/sarif-schema-2.1.0.json"));

  void assertSarif(String document) {
    assertThat(sarif.validate(document, InputFormat.JSON)).isEmpty();
  }

  void assertSurefire(byte[] document) {
    try {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(ReportSchemas.class.getResource(SUREFIRE))
          .newValidator()
          .validate(new StreamSource(new ByteArrayInputStream(document)));
    } catch (SAXException | IOException e) {
      throw new AssertionError("not valid by Surefire's schema", e);
    }
  }
}
