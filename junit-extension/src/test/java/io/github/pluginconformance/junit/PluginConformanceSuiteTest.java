package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class PluginConformanceSuiteTest {

  private static final String ID =
      "[engine:plugin-conformance]/[suite:" + Good.class.getName() + "]";

  private final FakeEngine good =
      new FakeEngine(Reports.passed(Reports.SATISFIED, Reports.WARNED, Reports.NOT_APPLICABLE));

  @PluginConformanceSuite(baseUrl = "http://localhost:1001")
  static class Good {}

  @Test
  void should_show_areas_with_their_rules_and_the_gate() {
    EngineExecutionResults results = run(good, selectClass(Good.class));

    assertThat(results.allEvents().started().map(seen -> path(seen.getTestDescriptor())))
        .containsExactly(
            "",
            "Good",
            "Good > manifest",
            "Good > manifest > manifest/served: what must hold",
            "Good > manifest > manifest/description-length: what must hold",
            "Good > auth",
            "Good > auth > auth/refused: what must hold",
            "Good > gate: the verdict of the run");
    results.testEvents().assertStatistics(stats -> stats.succeeded(3).aborted(1).failed(0));
    assertThat(good.runs()).hasSize(1);
  }

  @Test
  void should_have_names_and_ids_that_stay_the_same() {
    TestDescriptor rule =
        run(good, selectUniqueId(ID + "/[area:manifest]/[rule:manifest%2Fserved]"))
            .testEvents()
            .started()
            .map(seen -> seen.getTestDescriptor())
            .findFirst()
            .orElseThrow();

    assertThat(rule.getUniqueId()).hasToString(ID + "/[area:manifest]/[rule:manifest%2Fserved]");
    assertThat(rule.getLegacyReportingName()).isEqualTo("manifest/served");
    assertThat(rule.getSource().map(MethodSource.class::cast))
        .hasValueSatisfying(
            source -> {
              assertThat(source.getClassName()).isEqualTo(Good.class.getName());
              assertThat(source.getMethodName()).isEqualTo("manifest/served");
            });
    assertThat(tags(rule)).containsExactlyInAnyOrder("manifest", "error");
  }

  @Test
  void should_run_one_rule_or_one_area_alone() {
    assertThat(names(run(good, selectUniqueId(ID + "/[area:manifest]/[rule:manifest%2Fserved]"))))
        .containsExactly("manifest/served");
    assertThat(names(run(good, selectUniqueId(ID + "/[area:manifest]"))))
        .containsExactly("manifest/served", "manifest/description-length");
    assertThat(names(run(good, selectMethod(Good.class.getName() + "#auth/refused"))))
        .containsExactly("auth/refused");
    assertThat(names(run(good, selectUniqueId(ID + "/[rule:gate]")))).containsExactly("gate");
  }

  @Test
  void should_be_found_in_a_package_and_leave_other_classes_alone() {
    assertThat(names(run(good, selectPackage(Good.class.getPackageName())))).contains("gate");
    assertThat(names(run(good, selectClass(String.class)))).isEmpty();
  }

  @Test
  void should_let_tags_choose() {
    EngineExecutionResults results =
        EngineTestKit.engine(new ConformanceTestEngine(good))
            .selectors(selectClass(Good.class))
            .filters(TagFilter.includeTags("auth | gate"))
            .execute();

    assertThat(names(results)).containsExactly("auth/refused", "gate");
  }

  @Test
  void should_publish_what_was_seen_beside_the_rule() {
    assertThat(run(good, selectClass(Good.class)).testEvents().reportingEntryPublished().stream())
        .anySatisfy(
            entry ->
                assertThat(entry.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                    .containsEntry("rule", "manifest/description-length")
                    .containsEntry("warning 1", "description_for_model: Long."));
  }

  @PluginConformanceSuite
  static class Started {
    private static final List<String> ORDER = new ArrayList<>();

    @BeforeAll
    static void start() {
      ORDER.add("start");
    }

    @AfterAll
    static void stop() {
      ORDER.add("stop");
    }

    @PluginUrl
    static int port() {
      ORDER.add("port");
      return 1002;
    }

    @ConformanceSettings
    static void change(SettingsBuilder settings) {
      settings.seed(42);
    }
  }

  @Test
  void should_start_before_and_stop_after_and_let_static_members_decide() {
    Started.ORDER.clear();
    run(good, selectClass(Started.class))
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(3).aborted(1).failed(0));

    assertThat(Started.ORDER).containsExactly("start", "port", "stop");
    Settings settings = good.runs().get(0);
    assertThat(settings.target().baseUrl()).hasPort(1002);
    assertThat(settings.seed()).isEqualTo(42);
    assertThat(settings.reportsDirectory()).hasFileName(Started.class.getName());
  }

  @Test
  void should_fail_rules_that_are_violated_and_the_gate() {
    FakeEngine bad = new FakeEngine(Reports.failed(Reports.SATISFIED, Reports.VIOLATED));

    run(bad, selectClass(Good.class))
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(1).failed(2))
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("operation/status-declared"),
                finishedWithFailure(message(text -> text.contains("418 is not declared")))))
        .haveExactly(1, event(test("gate"), finishedWithFailure()));
  }

  @PluginConformanceSuite
  static class NeedsAnInstance {
    @PluginUrl int port;
  }

  @PluginConformanceSuite(baseUrl = "http://localhost:1", settings = "limit=5")
  static class Misspelt {}

  @Test
  void should_tell_once_what_is_wrong_with_the_settings() {
    run(good, selectClass(NeedsAnInstance.class))
        .testEvents()
        .assertStatistics(stats -> stats.aborted(3).failed(1))
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("gate"),
                finishedWithFailure(message(text -> text.contains("make the member static")))))
        .haveExactly(3, event(abortedWithReason(message(text -> text.contains("gate says why")))));
    run(good, selectClass(Misspelt.class))
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("gate"),
                finishedWithFailure(message(text -> text.contains("did you mean limits?")))));
  }

  private static EngineExecutionResults run(FakeEngine engine, DiscoverySelector... selectors) {
    return EngineTestKit.engine(new ConformanceTestEngine(engine)).selectors(selectors).execute();
  }

  private static List<String> names(EngineExecutionResults results) {
    return results
        .testEvents()
        .started()
        .map(seen -> seen.getTestDescriptor().getLegacyReportingName())
        .distinct()
        .toList();
  }

  private static String path(TestDescriptor descriptor) {
    return descriptor
        .getParent()
        .map(
            parent ->
                path(parent) + (path(parent).isEmpty() ? "" : " > ") + descriptor.getDisplayName())
        .orElse("");
  }

  private static Set<String> tags(TestDescriptor descriptor) {
    return descriptor.getTags().stream().map(TestTag::getName).collect(Collectors.toSet());
  }
}
