package io.github.pluginconformance.rule.confirmation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.evidence.confirmation.FlowsSeen;
import io.github.pluginconformance.evidence.confirmation.ReadEffect;
import io.github.pluginconformance.evidence.confirmation.ReadsSeen;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules about flows, on plain data. */
class FlowRulesTest {

  private static final Operation POST = operation("bookTable", "POST");
  private static final Operation GET = operation("listTables", "GET");

  /** Rule, classification, step, how many effects of it are too many or too few, and the level. */
  static Stream<Arguments> steps() {
    return Stream.of(
        arguments(
            "confirmation/nothing-before",
            ConfirmationKind.TOKEN,
            Kind.UNCONFIRMED,
            1,
            0,
            Level.ERROR),
        arguments(
            "confirmation/nothing-before",
            ConfirmationKind.PREVIEW,
            Kind.UNCONFIRMED,
            1,
            0,
            Level.ERROR),
        arguments(
            "confirmation/nothing-before",
            ConfirmationKind.DRAFT_LINK,
            Kind.UNCONFIRMED,
            1,
            0,
            Level.ERROR),
        arguments(
            "confirmation/happens-once-confirmed",
            ConfirmationKind.TOKEN,
            Kind.CONFIRMED,
            0,
            1,
            Level.ERROR),
        arguments(
            "confirmation/happens-once-confirmed",
            ConfirmationKind.PREVIEW,
            Kind.CONFIRMED,
            0,
            1,
            Level.ERROR),
        arguments(
            "confirmation/token-single-use",
            ConfirmationKind.TOKEN,
            Kind.REPLAYED,
            1,
            0,
            Level.ERROR),
        arguments(
            "confirmation/token-bound", ConfirmationKind.TOKEN, Kind.MADE_UP, 1, 0, Level.ERROR),
        arguments(
            "confirmation/token-bound",
            ConfirmationKind.TOKEN,
            Kind.OTHER_PAYLOAD,
            1,
            0,
            Level.ERROR),
        arguments(
            "confirmation/token-bound",
            ConfirmationKind.TOKEN,
            Kind.OTHER_CALLER,
            1,
            0,
            Level.ERROR),
        arguments(
            "confirmation/link-is-safe",
            ConfirmationKind.DRAFT_LINK,
            Kind.LINK_FETCHED,
            1,
            0,
            Level.ERROR),
        arguments(
            "confirmation/not-by-the-model-alone",
            ConfirmationKind.PLATFORM,
            Kind.FILLED_IN,
            1,
            0,
            Level.WARNING),
        arguments(
            "confirmation/not-by-the-model-alone",
            ConfirmationKind.UNDECLARED,
            Kind.FILLED_IN,
            1,
            0,
            Level.WARNING),
        arguments(
            "confirmation/repeat-is-harmless",
            ConfirmationKind.PLATFORM,
            Kind.REPEATED,
            1,
            0,
            Level.WARNING),
        arguments(
            "confirmation/repeat-is-harmless",
            ConfirmationKind.TOKEN,
            Kind.AT_ONCE,
            2,
            1,
            Level.WARNING),
        arguments(
            "confirmation/repeat-is-harmless",
            ConfirmationKind.UNDECLARED,
            Kind.REPEATED,
            1,
            0,
            Level.NOTE),
        arguments(
            "confirmation/repeat-is-harmless",
            ConfirmationKind.NONE,
            Kind.REPEATED,
            1,
            0,
            Level.NOTE));
  }

  @ParameterizedTest
  @MethodSource("steps")
  void should_be_violated_by_the_wrong_effect_and_satisfied_by_the_right_one(
      String rule, ConfirmationKind kind, Kind step, int wrong, int right, Level level) {
    assertThat(violated(flow(kind, step, wrong))).containsExactly(Map.entry(rule, level));
    assertThat(judge(rule, flow(kind, step, right)).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void should_stay_open_where_no_read_shows_an_effect(
      String rule, ConfirmationKind kind, Kind step, int wrong, int right, Level level) {
    Judgement judgement = judge(rule, flow(kind, step, FlowStep.UNKNOWN));

    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(judgement.reason()).contains("operations.bookTable.stateProbe");
  }

  @ParameterizedTest
  @MethodSource("steps")
  void should_stay_open_where_the_step_was_not_taken(
      String rule, ConfirmationKind kind, Kind step, int wrong, int right, Level level) {
    FlowSeen flow =
        new FlowSeen(
            post(kind),
            null,
            List.of(),
            null,
            List.of(),
            Map.of(step, "mode read-only; set mode: own-data"));

    assertThat(judge(rule, flow).reason()).contains("mode: own-data");
    assertThat(judge(rule, flow).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_ask_for_an_answer_that_the_user_can_be_asked_with() {
    String rule = "confirmation/asks-the-user";
    FlowSeen silent =
        new FlowSeen(
            post(ConfirmationKind.TOKEN),
            7,
            List.of("a token at /token"),
            null,
            List.of(),
            Map.of());
    FlowSeen good =
        new FlowSeen(post(ConfirmationKind.TOKEN), 7, List.of(), null, List.of(), Map.of());

    assertThat(violated(silent)).containsExactly(Map.entry(rule, Level.ERROR));
    assertThat(judge(rule, good).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_refuse_a_link_that_is_not_https() {
    FlowSeen flow =
        new FlowSeen(
            post(ConfirmationKind.DRAFT_LINK),
            7,
            List.of(),
            "http://shop.example.com/1",
            List.of(),
            Map.of());

    assertThat(violated(flow)).containsExactly(Map.entry("confirmation/link-is-safe", Level.ERROR));
  }

  @Test
  void should_not_apply_where_nothing_is_declared() {
    assertThat(
            judge("confirmation/token-bound", flow(ConfirmationKind.NONE, Kind.REPEATED, 0))
                .outcome())
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void should_blame_a_get_that_changes_something() {
    String rule = "confirmation/get-is-safe";
    ReadsSeen changed =
        new ReadsSeen(
            List.of(GET), List.of(new ReadEffect(GET, ReadEffect.Kind.CHANGES, 9, "1 gone")));
    ReadsSeen quiet = new ReadsSeen(List.of(GET), List.of());

    assertThat(judge(rule, reads(changed)).findings())
        .hasSize(1)
        .allMatch(one -> one.level() == Level.ERROR);
    assertThat(judge(rule, reads(quiet)).outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(judge(rule, reads(new ReadsSeen(List.of(), List.of()))).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_only_note_a_get_that_marks_as_read() {
    ReadsSeen marked =
        new ReadsSeen(
            List.of(GET),
            List.of(new ReadEffect(GET, ReadEffect.Kind.MARKS_AS_READ, 9, "changed: /*/unread")));

    assertThat(judge("confirmation/get-is-safe", reads(marked)).findings())
        .hasSize(1)
        .allMatch(one -> one.level() == Level.NOTE);
  }

  @Test
  void should_leave_open_what_changed_once() {
    ReadsSeen once =
        new ReadsSeen(
            List.of(GET),
            List.of(new ReadEffect(GET, ReadEffect.Kind.DOUBTFUL, 9, "changed: /*/status")));

    Judgement judgement = judge("confirmation/get-is-safe", reads(once));

    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(judgement.reason()).contains("changed once", "/*/status");
  }

  @Test
  void should_see_a_draft_that_acts_when_it_is_asked_for_twice() {
    String rule = "confirmation/repeat-is-harmless";

    assertThat(violated(flow(ConfirmationKind.DRAFT_LINK, Kind.AT_ONCE, 1)))
        .containsExactly(Map.entry(rule, Level.WARNING));
    assertThat(judge(rule, flow(ConfirmationKind.DRAFT_LINK, Kind.AT_ONCE, 0)).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  private static Map<String, Level> violated(FlowSeen flow) {
    Evidence evidence = evidence(flow);
    return ConfirmationRules.all().stream()
        .filter(rule -> !rule.judge(evidence).findings().isEmpty())
        .collect(
            java.util.stream.Collectors.toMap(
                rule -> rule.meta().id(), rule -> level(rule.judge(evidence).findings())));
  }

  private static Level level(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0).level();
  }

  private static Judgement judge(String id, FlowSeen flow) {
    return judge(id, evidence(flow));
  }

  private static Judgement judge(String id, Evidence evidence) {
    return ConfirmationRules.all().stream()
        .filter(rule -> rule.meta().id().equals(id))
        .findFirst()
        .orElseThrow()
        .judge(evidence);
  }

  private static FlowSeen flow(ConfirmationKind kind, Kind step, int effects) {
    FlowStep taken = new FlowStep(step, 12, 200, effects, effects > 0 ? effects + " new" : "");
    return new FlowSeen(post(kind), null, List.of(), null, List.of(taken), Map.of());
  }

  private static ClassifiedOperation post(ConfirmationKind kind) {
    return new ClassifiedOperation(POST, kind, true, "a test says so");
  }

  private static Evidence evidence(FlowSeen flow) {
    EvidenceCollector collector = new EvidenceCollector(Documents.settings().build());
    collector.record(new FlowsSeen(List.of(flow)));
    return collector.toEvidence(List.of());
  }

  private static Evidence reads(ReadsSeen seen) {
    EvidenceCollector collector = new EvidenceCollector(Documents.settings().build());
    ClassifiedOperation get =
        new ClassifiedOperation(GET, ConfirmationKind.READS, false, "GET reads");
    collector.record(new ConfirmationsSeen(List.of(get)));
    collector.record(seen);
    return collector.toEvidence(List.of());
  }

  private static Operation operation(String id, String method) {
    return new Operation(
        id,
        method,
        "/tables",
        "",
        null,
        null,
        List.of(),
        null,
        List.of(),
        null,
        JsonNodeFactory.instance.objectNode(),
        "");
  }
}
