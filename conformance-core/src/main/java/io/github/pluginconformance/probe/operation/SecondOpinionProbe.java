package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.SecondOpinions;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.SecondOpinion;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks swagger-request-validator about every answer too, where the user wants it. It knows OpenAPI
 * 3.0 only.
 */
final class SecondOpinionProbe extends Probe {

  SecondOpinionProbe() {
    super(Phase.CLOSE, "operation");
  }

  @Override
  public void run(RunContext context) {
    if (context.settings().secondOpinion()) {
      context.service(OperationCaller.class).ifPresent(caller -> ask(caller, context));
    }
  }

  private static void ask(OperationCaller caller, RunContext context) {
    ApiDocument document = caller.contract().document();
    Optional<SecondOpinion> opinion =
        document.isVersion31() ? Optional.empty() : SecondOpinion.of(document);
    Map<Integer, Boolean> disagreements = new TreeMap<>();
    opinion.ifPresent(other -> caller.calls().forEach(call -> compare(call, other, disagreements)));
    String missing = opinion.isPresent() ? null : missing(document);
    context.evidence().record(new SecondOpinions(Map.copyOf(disagreements), missing));
  }

  private static String missing(ApiDocument document) {
    if (document.isVersion31()) {
      return "swagger-request-validator knows OpenAPI 3.0 only, and the document is of 3.1";
    }
    return SecondOpinion.isAvailable()
        ? "swagger-request-validator cannot read the document"
        : "com.atlassian.oai:swagger-request-validator-core is not on the class path";
  }

  private static void compare(Call call, SecondOpinion other, Map<Integer, Boolean> disagreements) {
    if (!call.exchange().isComplete()
        || call.breaches().stream().anyMatch(breach -> breach.kind() == Breach.Kind.UNDECIDED)) {
      return;
    }
    boolean ours = call.breaches().isEmpty();
    call.exchange()
        .received()
        .flatMap(response -> other.accepts(call.operation(), response))
        .filter(theirs -> theirs != ours)
        .ifPresent(theirs -> disagreements.put(call.exchange().id(), theirs));
  }
}
