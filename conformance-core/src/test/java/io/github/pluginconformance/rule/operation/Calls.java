package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.evidence.PluginStopped;
import io.github.pluginconformance.evidence.ReadBacksSeen;
import io.github.pluginconformance.evidence.StandingSeen;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WritesSeen;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A run's calls as plain data, in the order of adding. */
final class Calls {

  private final List<Call> all = new ArrayList<>();
  private final List<OperationSummary> operations = new ArrayList<>();
  private ReadBacksSeen readBacks = new ReadBacksSeen(List.of());
  private final List<WriteSeen> writes = new ArrayList<>();
  private UnaryOperator<SettingsBuilder> inputs = UnaryOperator.identity();
  private @Nullable PluginStopped stopped;
  private StandingSeen standing = new StandingSeen(List.of(), true);
  private Profile profile = Profile.CHATGPT_PLUGIN;

  /** One valid call that was answered 200 with JSON. */
  static Calls good() {
    return new Calls().with(valid(Operations.LIST).json(200, "[]"));
  }

  static CallMaker valid(Operation operation) {
    return new CallMaker(operation, Intent.VALID, "");
  }

  static CallMaker invalid(Operation operation, String variant) {
    return new CallMaker(operation, Intent.INVALID_INPUT, variant);
  }

  static CallMaker of(Intent intent, Operation operation) {
    return new CallMaker(operation, intent, "");
  }

  Calls with(CallMaker maker) {
    all.add(maker.make(all.size() + 1));
    return this;
  }

  Calls with(OperationSummary summary) {
    operations.add(summary);
    return this;
  }

  Calls with(ReadBacksSeen seen) {
    readBacks = seen;
    return this;
  }

  Calls with(WriteSeen write) {
    writes.add(write);
    return this;
  }

  /** What lists showed before and after the run. */
  Calls with(StandingSeen seen) {
    standing = seen;
    return this;
  }

  /** The plugin stopped answering after the last call. */
  Calls thenNothing() {
    stopped = new PluginStopped(all.get(all.size() - 1));
    return this;
  }

  /** The user has given a value to an operation. */
  Calls given(Operation operation, String name, Object value) {
    inputs = settings -> settings.input(operation.displayName(), name, value);
    return this;
  }

  Calls forAction() {
    profile = Profile.GPT_ACTION;
    return this;
  }

  Calls forCopilot() {
    profile = Profile.COPILOT_PLUGIN;
    return this;
  }

  Calls forCopilotStore() {
    UnaryOperator<SettingsBuilder> before = inputs;
    inputs = settings -> before.apply(settings).set(CopilotKeys.STORE, true);
    return forCopilot();
  }

  Judgement judgedBy(Rule rule) {
    return rule.judge(evidence());
  }

  /** Everything any rule of the area finds, by rule id. */
  List<String> violatedRules() {
    Evidence evidence = evidence();
    return OperationRules.all().stream()
        .filter(rule -> !rule.judge(evidence).findings().isEmpty())
        .map(rule -> rule.meta().id())
        .toList();
  }

  private Evidence evidence() {
    EvidenceCollector collector =
        new EvidenceCollector(
            inputs
                .apply(SettingsBuilder.forPlugin(URI.create("http://localhost:1")))
                .profile(profile)
                .build());
    collector.record(new CallsSeen(List.copyOf(all), List.copyOf(operations), List.of()));
    collector.record(readBacks);
    collector.record(new WritesSeen(List.copyOf(writes)));
    collector.record(standing);
    if (stopped != null) {
      collector.record(stopped);
    }
    return collector.toEvidence(all.stream().map(Call::exchange).toList());
  }
}
