package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PlatformAgent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.util.Optional;

/**
 * The answer holds a link to a draft. The user acts on the page; whoever only fetches it does not.
 */
final class DraftLinkFlow implements ConfirmationFlow {

  private final OperationCaller caller;
  private final Fetcher fetcher;
  private final ConfirmationSettings flow;

  DraftLinkFlow(OperationCaller caller, Fetcher fetcher, ConfirmationSettings flow) {
    this.caller = caller;
    this.fetcher = fetcher;
    this.flow = flow;
  }

  @Override
  public void run(FlowExecution execution, PreparedCall prepared) {
    PreparedCall call = FlowSteps.unconfirmed(caller, prepared);
    Call answer = execution.take(Kind.UNCONFIRMED, call);
    if (!answer.succeeded()) {
      execution.leaveAll(FlowSteps.refused("the first call", answer));
      return;
    }
    ConfirmationPrompt asking = new ConfirmationPrompt(flow, answer);
    Optional<String> link = asking.link();
    execution.notePrompt(answer.exchange().id(), asking.missing(), link.orElse(null));
    if (execution.hasActed(Kind.UNCONFIRMED)) {
      execution.leave(
          "the first call acts already, see confirmation/nothing-before",
          Kind.LINK_FETCHED,
          Kind.FILLED_IN,
          Kind.AT_ONCE);
      return;
    }
    // A second draft is no act either, be it asked for later or at the same moment.
    execution.takeAtOnce(call);
    link.flatMap(DraftLinkFlow::address)
        .ifPresentOrElse(
            uri -> fetch(execution, uri),
            () -> execution.leave("the answer holds no link at " + flow.link(), Kind.LINK_FETCHED));
    FlowSteps.fillIn(execution, caller, call);
  }

  @Override
  public void happyPath(PreparedCall call) {
    caller.send(call, Intent.CONFIRMATION, "asks");
  }

  private void fetch(FlowExecution execution, URI uri) {
    Request request =
        Request.get(
                uri, Request.Kind.PAGE, "confirmation: fetches the draft link as a link preview")
            .withHeader("User-Agent", PlatformAgent.NAME);
    // Thrice: some look by HEAD first, a preview is made by whoever shows the link, and some
    // servers act on the second visit.
    fetcher.follow(request.withMethod("HEAD"), RedirectRule.ALL);
    fetcher.follow(request, RedirectRule.ALL);
    Exchange exchange = fetcher.follow(request, RedirectRule.ALL).last();
    if (exchange.isComplete()) {
      int status = exchange.status();
      execution.lookAfterStepElsewhere(Kind.LINK_FETCHED, exchange.id(), status);
    } else {
      execution.leave(
          "the link could not be fetched: "
              + exchange.failed().map(Object::toString).orElse("cut short"),
          Kind.LINK_FETCHED);
    }
  }

  private static Optional<URI> address(String link) {
    try {
      return Optional.of(URI.create(link)).filter(uri -> uri.getHost() != null);
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
