package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.operation.OperationCallers;
import io.github.pluginconformance.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How each operation is confirmed and what a run would send to try that, before anything is sent.
 */
public final class ConfirmationPlan {

  private ConfirmationPlan() {}

  /** One line per operation, in the order of the document. */
  public static List<String> of(ApiDocument document, Settings settings) {
    OperationCaller caller = OperationCallers.offline(document, settings);
    List<ClassifiedOperation> all = new ConfirmationClassifier(caller, settings).all();
    FlowChoice choice = new FlowChoice(caller, settings, all);
    List<String> lines = new ArrayList<>();
    for (ClassifiedOperation one : all) {
      String what = one.subject() + ": " + one.kind().key() + ", " + one.reason();
      lines.add(what + (choice.isTried(one) ? "; " + tried(choice, one) : ""));
    }
    return lines;
  }

  private static String tried(FlowChoice choice, ClassifiedOperation one) {
    Optional<String> refused = choice.refused(one);
    return refused
        .map(why -> "not tried: " + why)
        .orElseGet(
            () -> "tried with at most " + atMost(one) + " requests, reads of the state included");
  }

  private static int atMost(ClassifiedOperation one) {
    return switch (one.kind()) {
      case TOKEN -> 32;
      case PREVIEW -> 16;
      case DRAFT_LINK -> 14;
      default -> 10;
    };
  }
}
