package io.github.pluginconformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema that the jar carries for those who read report.json. */
class ReportSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              SampleReports.text("/io/github/pluginconformance/report/report-schema-1.json"));

  @Test
  void should_hold_for_what_we_write() {
    assertThat(SCHEMA.validate(ReportJson.toJson(SampleReports.green()), InputFormat.JSON))
        .isEmpty();
    assertThat(SCHEMA.validate(ReportJson.toJson(SampleReports.red()), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'\"formatVersion\" : 1', '\"formatVersion\" : 2'",
    "'\"verdict\" : \"failed\"', '\"verdict\" : \"maybe\"'",
    "'\"outcome\" : \"violated\"', '\"outcome\" : \"bad\"'",
    "'\"fingerprint\" :', '\"print\" :'"
  })
  void should_refuse_another_shape(String from, String to) {
    String json = ReportJson.toJson(SampleReports.red()).replace(from, to);

    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isNotEmpty();
  }
}
