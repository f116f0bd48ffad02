package io.github.pluginconformance.rule.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.OperationSettings;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ShopServer;
import io.github.pluginconformance.testing.ShopServer.Answer;
import io.github.pluginconformance.testing.ShopServer.Asked;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The good plugin and its broken twins over real HTTP: each twin fires exactly its rule. */
class LocationTwinsTest {

  private static final String HEADER = LocatedCall.HEADER;
  private static final OperationSettings AWARE =
      new OperationSettings(null, null, false, true, null);

  private static final Map<String, String> CACHED =
      Map.of("Content-Type", "application/json", "Cache-Control", "max-age=60");

  @TempDir Path reports;

  @Test
  void a_plugin_that_does_not_care_satisfies_every_rule_that_applies() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      Report report = run(plugin, settings -> settings);

      assertThat(violated(report)).isEmpty();
      assertThat(outcomes(report))
          .containsEntry("location/us-ca", "satisfied")
          .containsEntry("location/absent", "satisfied")
          .containsEntry("location/other-subdivisions", "satisfied")
          .containsEntry("location/malformed-tolerated", "satisfied")
          .containsEntry("location/header-name-any-case", "satisfied")
          .containsEntry("location/optional-in-spec", "notApplicable")
          .containsEntry("location/varies", "notApplicable")
          .containsEntry("location/has-effect", "notApplicable")
          .containsEntry("location/not-an-identity", "notApplicable");
    }
  }

  @Test
  void a_plugin_that_cares_satisfies_the_opted_in_rules_too() {
    Map<String, String> cacheable =
        Map.of(
            "Content-Type", "application/json",
            "Cache-Control", "public, max-age=60",
            "Vary", "Accept, OpenAI-Subdivision-1-ISO-Code");
    try (ShopServer plugin = new ShopServer(asked -> new Answer(200, cacheable, shops(asked)))) {
      Report report =
          run(
              plugin.withParameters("[{name: " + HEADER + ", in: header, schema: {type: string}}]"),
              settings -> settings.operation("listShops", AWARE));

      assertThat(violated(report)).isEmpty();
      assertThat(outcomes(report))
          .containsEntry("location/optional-in-spec", "satisfied")
          .containsEntry("location/varies", "satisfied")
          .containsEntry("location/has-effect", "satisfied");
    }
  }

  @Test
  void a_plugin_that_asks_for_its_key_satisfies_not_an_identity() {
    try (ShopServer plugin = new ShopServer(LocationTwinsTest::withKeyOnly).withBearer()) {
      Report report = run(plugin, LocationTwinsTest::withKey);

      assertThat(outcomes(report)).containsEntry("location/not-an-identity", "satisfied");
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("twins")
  void fires_exactly_its_rule(String rule, String fault, Function<Asked, Answer> broken) {
    try (ShopServer plugin = new ShopServer(broken)) {
      assertThat(violated(run(plugin, settings -> settings))).as(fault).containsExactly(rule);
    }
  }

  static Stream<Arguments> twins() {
    return Stream.of(
        twin(
            "location/us-ca",
            "crashes on any code",
            on(code -> code != null && code.length() >= 4 && code.contains("-"), crash())),
        twin(
            "location/us-ca",
            "answers off the contract for California",
            on("US-CA"::equals, Answer.json(200, "{\"shops\":null}"))),
        twin(
            "location/absent",
            "wants the header",
            asked -> asked.first(HEADER) == null ? refuse() : Answer.shops("x")),
        twin(
            "location/other-subdivisions",
            "takes only two letters",
            on(code -> code != null && code.matches("[A-Z]{2}-([A-Z]|\\w{3})"), crash())),
        twin(
            "location/other-subdivisions",
            "refuses what it does not know",
            on(code -> code != null && code.matches("(GB|AR|JP|FR|NL|CN)-.*"), refuse())),
        twin(
            "location/other-subdivisions",
            "crashes on what it does not know, be it a code or not",
            on(code -> code != null && !code.equals("US-CA"), crash())),
        twin(
            "location/us-ca",
            "answers off the contract for every place",
            on(code -> code != null, Answer.json(200, "{\"shops\":null}"))),
        twin("location/malformed-tolerated", "splits at the hyphen", on("US"::equals, crash())),
        twin("location/malformed-tolerated", "fails on nothing", on(""::equals, crash())),
        twin(
            "location/malformed-tolerated",
            "refuses the wrong case",
            on("us-ca"::equals, refuse())),
        twin(
            "location/malformed-tolerated",
            "cannot keep long values",
            on(code -> code != null && code.length() > 64, crash())),
        twin(
            "location/malformed-tolerated",
            "chokes on markup",
            on(code -> code != null && code.contains("<"), crash())),
        twin(
            "location/malformed-tolerated",
            "refuses anything long",
            on(code -> code != null && code.length() > 64, refuse())),
        twin(
            "location/other-subdivisions",
            "does not know that one place is two things",
            on("CN-HK"::equals, crash())),
        twin(
            "operation/platform-headers-ignored",
            "crashes on the id of a conversation",
            asked ->
                asked.first("openai-conversation-id") == null ? Answer.shops("here") : crash()),
        twin(
            "operation/platform-headers-ignored",
            "crashes where a conversation has a place",
            asked ->
                asked.first("openai-conversation-id") == null || asked.first(HEADER) == null
                    ? Answer.shops("here")
                    : crash()),
        twin(
            "location/header-name-any-case",
            "reads the name in lower case alone",
            LocationTwinsTest::lowerCaseOnly),
        twin(
            "location/header-name-any-case",
            "reads the name in lower case alone and takes California without it",
            asked -> asked.fields().containsKey(HEADER) ? abroad(asked) : Answer.shops("at home")),
        twin(
            "location/header-name-any-case",
            "never looks under the name in lower case",
            asked -> asked.fields().containsKey(HEADER) ? Answer.shops("at home") : abroad(asked)),
        twin(
            "location/malformed-tolerated",
            "writes the value into the page that refuses it",
            asked ->
                String.valueOf(asked.first(HEADER)).contains("<")
                    ? new Answer(
                        400, Map.of("Content-Type", "text/html"), "<p>No " + asked.first(HEADER))
                    : Answer.shops("anywhere")),
        twin(
            "location/varies",
            "lets caches mix places, with California for a default",
            asked -> new Answer(200, CACHED, abroad(asked).body())),
        twin(
            "location/varies",
            "lets caches mix places",
            asked ->
                new Answer(
                    200,
                    Map.of(
                        "Content-Type", "application/json", "Cache-Control", "public, max-age=600"),
                    shops(asked))));
  }

  @Test
  void markup_in_a_page_that_refuses_it_is_an_error() {
    Function<Asked, Answer> reflecting =
        asked ->
            String.valueOf(asked.first(HEADER)).contains("<")
                ? new Answer(
                    400, Map.of("Content-Type", "text/html"), "<p>No " + asked.first(HEADER))
                : Answer.shops("anywhere");
    try (ShopServer plugin = new ShopServer(reflecting)) {
      assertThat(run(plugin, settings -> settings).rules())
          .filteredOn(rule -> rule.id().equals("location/malformed-tolerated"))
          .flatExtracting(RuleResult::findings)
          .extracting(FindingInfo::level)
          .containsExactly("error");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 7, 11})
  void what_changes_by_itself_is_no_effect_of_a_code(int often) {
    AtomicInteger calls = new AtomicInteger();
    Function<Asked, Answer> moving =
        asked ->
            new Answer(
                200, CACHED, Answer.shops("drawn " + calls.getAndIncrement() / often).body());
    try (ShopServer plugin = new ShopServer(moving)) {
      assertThat(violated(run(plugin, settings -> settings))).isEmpty();
    }
  }

  @Test
  void what_is_drawn_by_lot_is_no_effect_of_a_code() {
    Random lot = new Random(2);
    Function<Asked, Answer> drawing =
        asked -> new Answer(200, CACHED, Answer.shops("drawn " + lot.nextInt(2)).body());
    try (ShopServer plugin = new ShopServer(drawing)) {
      assertThat(violated(run(plugin, settings -> settings))).isEmpty();
    }
  }

  @Test
  void long_markup_that_comes_back_in_part_is_reflected() {
    Function<Asked, Answer> reflecting =
        asked -> {
          String code = String.valueOf(asked.first(HEADER));
          String shown = code.substring(0, Math.min(code.length(), 100));
          return new Answer(200, Map.of("Content-Type", "text/html"), "<p>Near " + shown + "</p>");
        };
    try (ShopServer plugin = new ShopServer(reflecting)) {
      assertThat(violated(run(plugin, settings -> settings)))
          .contains("location/malformed-tolerated");
    }
  }

  @Test
  void a_read_that_stumbles_over_one_header_of_the_platform_is_told_by_its_name() {
    Function<Asked, Answer> stumbling =
        asked ->
            asked.first("traceparent") == null
                ? Answer.shops("anywhere")
                : new Answer(400, Map.of("Content-Type", "application/json"), "{}");
    try (ShopServer plugin = new ShopServer(stumbling)) {
      Report report = run(plugin, settings -> settings);

      assertThat(report.rule("operation/platform-headers-ignored").orElseThrow().findings())
          .isNotEmpty()
          .allMatch(found -> found.message().endsWith("with the header traceparent alone"));
    }
  }

  @Test
  void a_read_that_answers_the_same_to_everything_is_asked_once_for_all() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      Report report = run(plugin, settings -> settings);

      assertThat(purposes(report))
          .contains("with the platform's headers and a location")
          .doesNotContain(
              "the same read again", "with the platform's headers", "location header: US-CA");
      assertThat(outcomes(report))
          .containsEntry("operation/repeatable", "satisfied")
          .containsEntry("operation/platform-headers-ignored", "satisfied")
          .containsEntry("location/us-ca", "satisfied");
    }
  }

  @Test
  void a_read_that_moves_by_itself_is_repeated_as_it_was() {
    AtomicInteger count = new AtomicInteger();
    try (ShopServer plugin =
        new ShopServer(asked -> Answer.shops("number " + count.incrementAndGet()))) {
      Report report = run(plugin, settings -> settings);

      assertThat(violated(report)).isEmpty();
      assertThat(purposes(report)).contains("the same read again");
      assertThat(outcomes(report))
          .containsEntry("operation/repeatable", "satisfied")
          .containsEntry("location/us-ca", "satisfied");
    }
  }

  @Test
  void a_read_that_fails_every_other_time_is_not_the_headers_fault() {
    AtomicInteger count = new AtomicInteger();
    try (ShopServer plugin =
        new ShopServer(
            asked -> count.incrementAndGet() % 2 == 0 ? crash() : Answer.shops("anywhere"))) {
      assertThat(violated(run(plugin, settings -> settings)))
          .containsExactly("operation/no-server-error");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void a_read_that_is_refused_now_and_then_is_not_refused_for_want_of_the_header(int which) {
    AtomicInteger count = new AtomicInteger();
    Function<Asked, Answer> moody =
        asked ->
            asked.first(HEADER) == null && count.incrementAndGet() % 3 == which % 3
                ? refuse()
                : Answer.shops("anywhere");
    try (ShopServer plugin = new ShopServer(moody)) {
      assertThat(violated(run(plugin, settings -> settings))).doesNotContain("location/absent");
    }
  }

  @Test
  void the_same_with_several_codes_is_one_finding() {
    Function<Asked, Answer> broken = on(code -> code != null && !code.startsWith("US"), refuse());
    try (ShopServer plugin = new ShopServer(broken)) {
      Report report = run(plugin, settings -> settings);

      assertThat(report.rules())
          .filteredOn(rule -> rule.id().equals("location/other-subdivisions"))
          .flatExtracting(RuleResult::findings)
          .singleElement()
          .satisfies(
              found -> {
                assertThat(found.message())
                    .endsWith("with GB-ENG, AR-B, JP-13, FR-971, FR-75C, NL-BQ1 and CN-HK");
                assertThat(found.count()).isEqualTo(7);
              });
    }
  }

  @Test
  void declaring_the_header_as_required_fires_optional_in_spec() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      plugin.withParameters(
          "[{name: " + HEADER + ", in: header, required: true, schema: {type: string}}]");

      assertThat(violated(run(plugin, settings -> settings)))
          .containsExactly("location/optional-in-spec");
    }
  }

  @Test
  void a_declared_effect_that_is_not_there_fires_has_effect() {
    try (ShopServer plugin = new ShopServer(asked -> Answer.shops("anywhere"))) {
      Report report = run(plugin, settings -> settings.operation("listShops", AWARE));

      assertThat(violated(report)).containsExactly("location/has-effect");
    }
  }

  @Test
  void trusting_the_platforms_headers_fires_not_an_identity() {
    Function<Asked, Answer> trusting =
        asked ->
            asked.first("openai-ephemeral-user-id") != null
                ? Answer.shops("x")
                : withKeyOnly(asked);
    try (ShopServer plugin = new ShopServer(trusting).withBearer()) {
      assertThat(violated(run(plugin, LocationTwinsTest::withKey)))
          .containsExactly("location/not-an-identity");
    }
  }

  private static Arguments twin(String rule, String fault, Function<Asked, Answer> broken) {
    return Arguments.of(rule, fault, broken);
  }

  private static Function<Asked, Answer> on(
      java.util.function.Predicate<String> code, Answer answer) {
    return asked -> code.test(asked.first(HEADER)) ? answer : Answer.shops("anywhere");
  }

  private static Answer crash() {
    return Answer.json(500, "{\"error\":\"index out of bounds\"}");
  }

  private static Answer refuse() {
    return Answer.json(400, "{\"error\":\"location missing or unknown\"}");
  }

  private static Answer lowerCaseOnly(Asked asked) {
    boolean found = asked.fields().containsKey(HEADER);
    return found ? Answer.json(200, shops(asked)) : Answer.shops("anywhere");
  }

  /** Another answer for other countries alone. */
  private static Answer abroad(Asked asked) {
    String code = asked.first(HEADER);
    return Answer.shops(code != null && code.startsWith("GB-") ? "abroad" : "at home");
  }

  private static Answer withKeyOnly(Asked asked) {
    return "Bearer canary-token-1".equals(asked.first("Authorization"))
        ? Answer.shops("anywhere")
        : Answer.json(401, "{\"error\":\"who are you?\"}");
  }

  private static SettingsBuilder withKey(SettingsBuilder settings) {
    Secret token = Secret.of("TOKEN", "canary-token-1");
    return settings.credentials(new Credentials(token, null, null, null, null, null));
  }

  private static String shops(Asked asked) {
    String code = asked.first(HEADER);
    boolean known = code != null && code.matches("[A-Z]{2}-[A-Z0-9]{1,3}");
    return Answer.shops(known ? code : "anywhere").body();
  }

  private Report run(ShopServer plugin, UnaryOperator<SettingsBuilder> change) {
    SettingsBuilder settings =
        SettingsBuilder.forPlugin(plugin.url())
            .rules(new RuleSelection(List.of("location/*", "operation/*"), List.of()))
            .reportsDirectory(reports);
    return ConformanceRun.execute(change.apply(settings).build(), Progress.SILENT);
  }

  private static List<String> violated(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.outcome().equals("violated"))
        .map(RuleResult::id)
        .toList();
  }

  private static List<String> purposes(Report report) {
    return report.exchanges().stream().map(ExchangeInfo::purpose).toList();
  }

  private static Map<String, String> outcomes(Report report) {
    return report.rules().stream()
        .collect(java.util.stream.Collectors.toMap(RuleResult::id, RuleResult::outcome));
  }
}
