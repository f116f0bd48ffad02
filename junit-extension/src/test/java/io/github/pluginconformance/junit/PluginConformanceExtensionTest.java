package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class PluginConformanceExtensionTest {

  static class GoodPlugin {
    @RegisterExtension
    static final FakeEngine ENGINE =
        new FakeEngine(Reports.passed(Reports.SATISFIED, Reports.WARNED, Reports.NOT_APPLICABLE));

    @PluginConformanceTest(baseUrl = "http://localhost:1001")
    void conforms() {}
  }

  @Test
  void should_show_one_test_per_rule_named_by_its_id_and_the_gate() {
    Events tests = run(GoodPlugin.class);

    assertThat(names(tests))
        .containsExactly(
            "manifest/served: what must hold",
            "manifest/description-length: what must hold",
            "auth/refused: what must hold",
            "gate: the verdict of the run");
    tests.assertStatistics(stats -> stats.succeeded(3).aborted(1).failed(0));
    assertThat(GoodPlugin.ENGINE.runs()).hasSize(1);
  }

  @Test
  void should_publish_warnings_as_report_entries() {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(GoodPlugin.class)).execute();

    assertThat(results.testEvents().reportingEntryPublished().stream())
        .anySatisfy(
            entry ->
                assertThat(entry.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                    .containsEntry("rule", "manifest/description-length")
                    .containsEntry("outcome", "violated")
                    .containsEntry("warning 1", "description_for_model: Long."));
  }

  static class BadPlugin {
    @RegisterExtension
    static final FakeEngine ENGINE =
        new FakeEngine(
            Reports.failed(
                Reports.SATISFIED, Reports.VIOLATED, Reports.NOT_VERIFIED, Reports.ERRORED));

    @PluginConformanceTest(baseUrl = "http://localhost:1002")
    void conforms() {}
  }

  @Test
  void should_fail_with_a_small_document_where_a_rule_is_violated() {
    Events tests = run(BadPlugin.class);

    tests.assertStatistics(stats -> stats.succeeded(1).aborted(1).failed(3));
    tests
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test(),
                displayName("operation/status-declared: what must hold"),
                finishedWithFailure(
                    message(
                        text ->
                            Stream.of(
                                    "operation/status-declared",
                                    "RFC 9110",
                                    "The status 418 is not declared.",
                                    "GET /todos",
                                    "curl http://localhost/todos",
                                    "look here")
                                .allMatch(text::contains)))))
        .haveExactly(
            1,
            event(
                displayName("opengraph/title: what must hold"),
                abortedWithReason(message("notVerified: no link was returned"))))
        .haveExactly(
            1,
            event(
                displayName("context/size: what must hold"),
                finishedWithFailure(message(text -> text.contains("a limit was met")))))
        .haveExactly(
            1,
            event(
                displayName("gate: the verdict of the run"),
                finishedWithFailure(message("The gate is closed: the reason"))));
  }

  static class PortAtRunTime {
    @RegisterExtension
    static final FakeEngine ENGINE = new FakeEngine(Reports.passed(Reports.SATISFIED));

    @SuppressWarnings("UnusedVariable") // read by the extension
    @PluginUrl
    private int port;

    @BeforeEach
    void start() {
      port = 1003;
    }

    @PluginConformanceTest(baseUrl = "http://localhost:1", mode = "read-only")
    void conforms() {}
  }

  @Test
  void should_ask_the_plugin_on_a_port_that_is_known_only_at_run_time() {
    run(PortAtRunTime.class).assertStatistics(stats -> stats.succeeded(2).failed(0));

    assertThat(PortAtRunTime.ENGINE.runs())
        .singleElement()
        .satisfies(
            settings -> {
              assertThat(settings.target().baseUrl()).hasPort(1003);
              assertThat(settings.mode()).isEqualTo(Mode.READ_ONLY);
            });
  }

  static class Customized {
    @RegisterExtension
    static final FakeEngine ENGINE = new FakeEngine(Reports.passed(Reports.SATISFIED));

    @PluginUrl
    static String url() {
      return "http://localhost:1004/base/";
    }

    @ConformanceSettings
    void change(SettingsBuilder settings) {
      settings.seed(42).publicUrl(URI.create("https://todo.example.com"));
    }

    @PluginConformanceTest(settings = {"limits.requests=7", "credentials.token=env:PATH"})
    void conforms() {}
  }

  @Test
  void should_let_code_have_the_last_word_about_settings() {
    run(Customized.class).assertStatistics(stats -> stats.succeeded(2).failed(0));

    Settings settings = Customized.ENGINE.runs().get(0);
    assertThat(settings.target().baseUrl()).hasToString("http://localhost:1004/base");
    assertThat(settings.target().publicUrl()).hasToString("https://todo.example.com");
    assertThat(settings.seed()).isEqualTo(42);
    assertThat(settings.limits().requests()).isEqualTo(7);
    assertThat(settings.credentials().token().name()).isEqualTo("PATH");
  }

  static class CompleteSettings {
    @RegisterExtension
    static final FakeEngine ENGINE = new FakeEngine(Reports.passed(Reports.SATISFIED));

    @ConformanceSettings
    static Settings settings() {
      return SettingsBuilder.forPlugin(URI.create("http://localhost:1005")).seed(5).build();
    }

    @PluginConformanceTest
    void conforms(ConformanceCheck check) {
      check.verify();
    }
  }

  @Test
  void should_use_settings_that_are_made_by_code_alone() {
    run(CompleteSettings.class).assertStatistics(stats -> stats.succeeded(2).failed(0));

    assertThat(CompleteSettings.ENGINE.runs().get(0).seed()).isEqualTo(5);
  }

  static class LooksAtTheReport {
    @RegisterExtension
    static final FakeEngine ENGINE = new FakeEngine(Reports.failed(Reports.VIOLATED));

    @PluginConformanceTest(baseUrl = "http://localhost:1006")
    void conforms(ConformanceCheck check) {
      Report report = check.report();
      assertThat(report.passed()).isFalse();
    }
  }

  @Test
  void should_verify_even_if_the_method_does_not() {
    run(LooksAtTheReport.class).assertStatistics(stats -> stats.failed(2));
  }

  static class Selected {
    @RegisterExtension
    static final FakeEngine ENGINE =
        new FakeEngine(Reports.passed(Reports.SATISFIED, Reports.WARNED, Reports.NOT_APPLICABLE));

    @PluginConformanceTest(
        baseUrl = "http://localhost:1007",
        rules = "manifest/*",
        excludedRules = "manifest/description-length")
    void conforms() {}
  }

  @Test
  void should_show_only_the_selected_rules() {
    assertThat(names(run(Selected.class)))
        .containsExactly("manifest/served: what must hold", "gate: the verdict of the run");
  }

  static class UnknownSetting {
    @RegisterExtension
    static final FakeEngine ENGINE = new FakeEngine(Reports.passed(Reports.SATISFIED));

    @PluginConformanceTest(baseUrl = "http://localhost:1008", settings = "limits.request=5")
    void conforms() {}
  }

  @Test
  void should_fail_once_with_the_reason_where_settings_are_unusable() {
    Events containers =
        EngineTestKit.engine("junit-jupiter")
            .selectors(selectClass(UnknownSetting.class))
            .execute()
            .containerEvents();

    containers
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(
                        "There is no setting limits.request; did you mean limits.requests? (@PluginConformanceTest)"))));
  }

  static class CannotRun {
    @RegisterExtension
    static final FakeEngine ENGINE =
        new FakeEngine(Reports.passed(Reports.SATISFIED, Reports.WARNED));

    @PluginConformanceTest(baseUrl = "http://localhost:9")
    void conforms() {}
  }

  @Test
  void should_fail_the_gate_alone_where_the_run_fails() {
    Events tests = run(CannotRun.class);

    tests.assertStatistics(stats -> stats.aborted(2).failed(1).succeeded(0));
    tests
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                displayName("gate: the verdict of the run"),
                finishedWithFailure(message("The plugin could not be checked: the disk is full"))));
    assertThat(CannotRun.ENGINE.runs()).hasSize(1);
  }

  static class SharesTheRun {
    @RegisterExtension static final FakeEngine ENGINE = First.ENGINE;

    @PluginConformanceTest(baseUrl = "http://localhost:1010")
    void conforms() {}
  }

  static class First {
    @RegisterExtension
    static final FakeEngine ENGINE = new FakeEngine(Reports.passed(Reports.SATISFIED));

    @PluginConformanceTest(baseUrl = "http://localhost:1010")
    void conforms() {}
  }

  static class OtherTarget {
    @RegisterExtension static final FakeEngine ENGINE = First.ENGINE;

    @PluginConformanceTest(baseUrl = "http://localhost:1011")
    void conforms() {}
  }

  @Test
  void should_run_once_per_target_also_in_parallel_and_keep_reports_apart() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(
            Stream.of(First.class, SharesTheRun.class, OtherTarget.class)
                .map(DiscoverySelectors::selectClass)
                .toArray(DiscoverySelector[]::new))
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .configurationParameter(
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
        .execute()
        .testEvents()
        .assertStatistics(stats -> stats.succeeded(6).failed(0));

    List<Settings> runs = First.ENGINE.runs();
    assertThat(runs)
        .extracting(run -> run.target().baseUrl().getPort())
        .containsExactlyInAnyOrder(1010, 1011);
    assertThat(runs).extracting(Settings::reportsDirectory).doesNotHaveDuplicates();
  }

  private static Events run(Class<?> type) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(type))
        .execute()
        .testEvents();
  }

  private static List<String> names(Events tests) {
    return tests.started().map(event -> event.getTestDescriptor().getDisplayName()).toList();
  }
}
