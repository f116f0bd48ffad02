package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.model.Direction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Schemas that never end, cost too much, or cannot be evaluated: undecided, in bounded time, never
 * an exception.
 */
@Timeout(60)
class HostileSchemaTest {

  private static final String REF = "$ref: '#/components/schemas/";

  /** Schemas of which {@code A} is judged, a value, and a word of the reason. */
  record Row(String id, String version, String schemas, String value, String reason) {
    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Row> rows() {
    String deep = "{\"n\":".repeat(190) + "1" + "}".repeat(190);
    String slow = "\"" + "a".repeat(200_000) + "!\"";
    return Stream.of(
        new Row("A -> A", "3.0.3", "A: {" + REF + "A'}", "1", "spec.ref-loop"),
        new Row(
            "A -> B -> A", "3.0.3", "A: {" + REF + "B'}, B: {" + REF + "A'}", "1", "spec.ref-loop"),
        new Row("allOf self", "3.1.0", "A: {allOf: [{" + REF + "A'}]}", "1", "spec.ref-loop"),
        new Row("anyOf self", "3.0.3", "A: {anyOf: [{" + REF + "A'}]}", "1", "spec.ref-loop"),
        new Row("anyOf fan-out", "3.0.3", fanOut("anyOf"), "\"x\"", "limit.schema-cost"),
        new Row("allOf fan-out", "3.1.0", fanOut("allOf"), "1", "limit.schema-cost"),
        new Row("recursive anyOf on a deep value", "3.1.0", recursive(), deep, "limit.schema-cost"),
        new Row("dangling", "3.0.3", "A: {" + REF + "None'}", "1", "leads to nothing here"),
        new Row(
            "remote", "3.1.0", "A: {$ref: 'http://127.0.0.1:1/x'}", "1", "leads to nothing here"),
        new Row("file", "3.0.3", "A: {$ref: './x.yaml'}", "1", "leads to nothing here"),
        new Row(
            "class path",
            "3.1.0",
            "A: {$ref: 'classpath:draft/2020-12/schema'}",
            "1",
            "leads to nothing here"),
        new Row(
            "boolean exclusiveMinimum in 3.1",
            "3.1.0",
            "A: {exclusiveMinimum: true}",
            "1",
            "spec.bad-schema"),
        new Row(
            "X05 pattern of ECMA-262",
            "3.0.3",
            pattern("\\\\u{61}"),
            "\"x\"",
            "only engines of ECMA-262 know: #/components/schemas/A/pattern"),
        new Row(
            "X01 catastrophic with look-ahead",
            "3.0.3",
            pattern("(?=a)(?:(?:a+)+)+b$"),
            slow,
            "limit.regex: a pattern takes more than 200 ms: #/components/schemas/A/pattern"),
        new Row(
            "X03 back-reference", "3.0.3", pattern("^(?:(a|aa)+)+(b)?\\\\2?$"), slow, "limit."));
  }

  private static String fanOut(String keyword) {
    return IntStream.range(0, 22)
            .mapToObj(
                i ->
                    name(i)
                        + ": {"
                        + keyword
                        + ": [{"
                        + REF
                        + name(i + 1)
                        + "'}, {"
                        + REF
                        + name(i + 1)
                        + "'}, {"
                        + REF
                        + name(i + 1)
                        + "'}]}")
            .collect(Collectors.joining(", "))
        + ", "
        + name(22)
        + ": {type: integer}";
  }

  private static String name(int i) {
    return i == 0 ? "A" : "A" + i;
  }

  private static String recursive() {
    return "A: {anyOf: [{properties: {n: {"
        + REF
        + "A'}}, required: [z]}, {properties: {n: {"
        + REF
        + "A'}}, required: [y]}]}";
  }

  private static String pattern(String pattern) {
    return "A: {type: string, pattern: \"" + pattern + "\"}";
  }

  @ParameterizedTest
  @MethodSource("rows")
  void is_undecided(Row row) {
    Contract contract = Contracts.withSchemas(row.version, row.schemas);
    List<Breach> breaches = Contracts.validate(contract, "A", row.value, Direction.RESPONSE);
    assertThat(breaches).hasSize(1);
    assertThat(breaches.get(0).kind()).isEqualTo(Breach.Kind.UNDECIDED);
    assertThat(breaches.get(0).message()).contains(row.reason);
  }

  @Test
  void a_pattern_that_is_no_expression_leaves_the_rest_of_the_schema_to_be_judged() {
    Contract contract = Contracts.withSchemas("3.0.3", pattern("((("));
    assertThat(Contracts.validate(contract, "A", "\"x\"", Direction.RESPONSE)).isEmpty();
    assertThat(Contracts.validate(contract, "A", "1", Direction.RESPONSE)).hasSize(1);
  }

  @Test
  void patterns_that_re2_does_not_know_are_matched_by_the_jdk() {
    Contract contract = Contracts.withSchemas("3.0.3", pattern("^(?=.*[0-9])[a-z0-9]+$"));
    assertThat(Contracts.validate(contract, "A", "\"a1\"", Direction.RESPONSE)).isEmpty();
    assertThat(Contracts.validate(contract, "A", "\"ab\"", Direction.RESPONSE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000})",
        "(a{1,1000}){1,1000}",
        "(((a{100}){100}){100}){100}",
        "((a|b|[c-z]){1000}|(x{999}y?){999}){1000}",
        "(?:\\\\p{L}{1000}){1000}",
        "([^]a]{1000}){1000}",
        "a{2147483647}{2147483647}"
      })
  void repeat_counts_that_explode_are_not_written_out(String pattern) {
    Contract contract = Contracts.withSchemas("3.0.3", pattern("^" + pattern + "$"));
    List<Breach> breaches = Contracts.validate(contract, "A", "\"-\"", Direction.RESPONSE);
    assertThat(breaches)
        .extracting(Breach::kind)
        .isSubsetOf(Breach.Kind.SCHEMA, Breach.Kind.UNDECIDED)
        .hasSize(1);
  }

  @Test
  void groups_that_nest_too_deep_are_undecided_at_most() {
    String nested = "(".repeat(40_000) + ")".repeat(40_000);
    Contract contract = Contracts.withSchemas("3.0.3", pattern(nested));
    assertThat(Contracts.validate(contract, "A", "\"x\"", Direction.RESPONSE))
        .allMatch(breach -> breach.kind() == Breach.Kind.UNDECIDED);
  }

  @Test
  void long_repeats_are_judged() {
    Contract contract = Contracts.withSchemas("3.0.3", pattern("^(ab{1,900}){1,900}$"));
    assertThat(Contracts.validate(contract, "A", "\"abbabab\"", Direction.RESPONSE)).isEmpty();
    assertThat(Contracts.validate(contract, "A", "\"abbac\"", Direction.RESPONSE)).hasSize(1);
  }

  @Test
  void patterns_that_are_slow_elsewhere_are_fast_with_re2() {
    Contract contract = Contracts.withSchemas("3.0.3", pattern("^(?:(?:a+)+)+b$"));
    List<Breach> breaches =
        Contracts.validate(contract, "A", "\"" + "a".repeat(50_000) + "\"", Direction.RESPONSE);
    assertThat(breaches).extracting(Breach::kind).containsExactly(Breach.Kind.SCHEMA);
  }

  @Test
  void trees_and_lists_that_refer_to_themselves_are_judged() {
    Contract contract =
        Contracts.withSchemas(
            "3.0.3",
            "A: {type: object, properties: {v: {type: integer}, kids: {type: array, items: {"
                + REF
                + "A'}}}}");
    assertThat(
            Contracts.validate(
                contract, "A", "{\"v\":1,\"kids\":[{\"v\":2,\"kids\":[]}]}", Direction.RESPONSE))
        .isEmpty();
    assertThat(
            Contracts.validate(
                contract,
                "A",
                "{\"kids\":[{\"kids\":[{\"v\":\"x\"},{\"v\":\"y\"}]}]}",
                Direction.RESPONSE))
        .extracting(Breach::location, Breach::count)
        .containsExactly(org.assertj.core.api.Assertions.tuple("$.kids[*].kids[*].v", 2));
  }

  @Test
  void a_parent_that_lists_its_own_children_is_judged_by_its_discriminator() {
    Contract contract =
        Contracts.withSchemas(
            "3.0.3",
            "Pet: {type: object, required: [kind], properties: {kind: {type: string}}, oneOf: [{"
                + REF
                + "Cat'}, {"
                + REF
                + "Dog'}],"
                + " discriminator: {propertyName: kind}},"
                + " Cat: {allOf: [{"
                + REF
                + "Pet'}, {type: object, required: [lives]}]},"
                + " Dog: {allOf: [{"
                + REF
                + "Pet'}, {type: object, required: [bark]}]}");
    assertThat(
            Contracts.validate(
                contract, "Pet", "{\"kind\":\"Cat\",\"lives\":9}", Direction.RESPONSE))
        .isEmpty();
    assertThat(
            Contracts.validate(
                contract, "Pet", "{\"kind\":\"Cat\",\"bark\":9}", Direction.RESPONSE))
        .extracting(Breach::location)
        .containsExactly("$.lives");
    assertThat(
            Contracts.validate(
                contract, "Cat", "{\"kind\":\"Cat\",\"lives\":9}", Direction.RESPONSE))
        .isEmpty();
  }
}
