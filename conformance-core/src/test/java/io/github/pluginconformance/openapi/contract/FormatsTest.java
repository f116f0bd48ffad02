package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.model.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats as their RFCs have them, at the edges. */
class FormatsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // RFC 3339
        "date-time | 2024-01-01T12:00:00-00:00 | 2024-01-01T12:00:00-0000",
        "date-time | 2024-01-01t12:00:00z | 2024-01-01 12:00:00Z",
        "date-time | 2024-01-01T12:00:00.123456789123Z | 2024-01-01T12:00:00.Z",
        "date-time | 1990-12-31T23:59:60Z | 1990-12-31T22:59:60Z",
        "date-time | 1990-12-31T15:59:60-08:00 | 1990-12-31T15:59:60+08:00",
        "date-time | 2024-02-29T00:00:00+23:59 | 2023-02-29T00:00:00+23:59",
        "date-time | 0000-01-01T00:00:00Z | 2024-01-01T24:00:00Z",
        "date-time | 2024-01-01T12:00:00+05:30 | 2024-01-01T12:00:00+05:60",
        "date-time | 2024-01-01T12:00:00Z | 2024-01-01T12:00Z",
        "date | 2024-12-31 | 2024-1-1",
        "time | 08:30:06-08:00 | 08:30:06",
        "time | 23:59:60Z | 12:59:60Z",
        // RFC 3986
        "uri | urn:isbn:0451450523 | 1http://a.example",
        "uri | mailto:a@b.example | http://a.example/a b",
        "uri | http://[2001:db8::7]/c=GB?one#two | http://[2001:db8::7/",
        "uri | http://a.example/%20 | http://a.example/%2",
        "uri | file:///etc/hosts | http://a.example/<x>",
        "uri | tel:+1-816-555-1212 | http://a.example/\u00e4",
        "uri-reference | ../a?b#c | a b",
        "uri-reference | //a.example/b | \\\\a",
        "iri | http://a.example/\u00e4 | /\u00e4",
        // RFC 5321
        "email | a.b+c@d.example | a..b@d.example",
        "email | \"a b\"@c.example | a b@c.example",
        "email | a@[127.0.0.1] | a@[127.0.0",
        "email | a@localhost | a@-b.example",
        "email | a@[IPv6:2001:db8::1] | a@b@c.example",
        "email | a@[255.0.0.1] | a@[256.0.0.1]",
        // RFC 6531 takes what RFC 5321 does, and more
        "idn-email | a@b.example | a b@c.example",
        "idn-email | \u00e4@\u00f6.example | \u00e4@",
        // RFC 3339, appendix A; ECMA-262; RFC 4122, 4291, 6570, 6901
        "duration | P1Y2M3DT4H5M6S | P1Y2W",
        "duration | PT36H | P1D2H",
        "regex | ^[a-z]+(?=x)$ | a(",
        "regex | [^] | *a",
        "uuid | 2EB8AA08-AA98-11EA-B4AA-73B441D16380 | 2eb8aa08aa9811eab4aa73b441d16380",
        "ipv4 | 127.0.0.1 | 01.2.3.4",
        "ipv6 | ::ffff:192.168.0.1 | fe80::a%en1",
        "hostname | xn--4gbwdl.xn--wgbh1c | a_b.example",
        "idn-hostname | \u00e4.example | a b",
        "uri-template | /a{?b,c*} | /a{b",
        "json-pointer | /a~0b~1c | /a~2",
        "relative-json-pointer | 1/a | -1/a",
        "byte | YQ== | a$"
      })
  void a_value_of_the_format_is_valid_and_its_twin_is_not(String format, String good, String bad) {
    for (String version : new String[] {"3.0.3", "3.1.0"}) {
      Contract contract =
          Contracts.withSchemas(version, "A: {type: string, format: " + format + "}");

      assertThat(Contracts.validate(contract, "A", quoted(good), Direction.RESPONSE)).isEmpty();
      assertThat(Contracts.validate(contract, "A", quoted(bad), Direction.RESPONSE))
          .extracting(Breach::kind)
          .containsExactly(Breach.Kind.SCHEMA);
    }
  }

  @Test
  void a_relative_reference_for_a_uri_is_against_the_letter_only() {
    Contract contract = Contracts.withSchemas("3.0.3", "A: {type: string, format: uri}");

    assertThat(Contracts.validate(contract, "A", "\"/todos/1\"", Direction.RESPONSE))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.ADVICE);
    assertThat(Contracts.validate(contract, "A", "\"a b\"", Direction.RESPONSE))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.SCHEMA);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
