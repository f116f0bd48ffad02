package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.OwnFiles;
import io.github.pluginconformance.evidence.RequestBudget;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowsSeen;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.LinksSeen;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Looks at the links of all answers so far, while the things they show still exist. */
final class LinkProbe extends Probe {

  /**
   * A link may cost its page, a redirect, its image, its canonical page; the rest is for others.
   */
  private static final int REQUESTS_PER_LINK = 4;

  private final LinkLook look;

  LinkProbe(Phase phase, LinkLook look) {
    super(phase, "opengraph", List.of("opengraph/"));
    this.look = look;
  }

  @Override
  public void run(RunContext context) {
    Optional<OperationCaller> caller = context.service(OperationCaller.class);
    if (caller.isPresent() && !caller.get().pluginIsDead()) {
      look(context, caller.get());
    }
  }

  private void look(RunContext context, OperationCaller caller) {
    List<FlowSeen> flows =
        context.evidence().part(FlowsSeen.class).map(FlowsSeen::all).orElse(List.of());
    Optional<OwnFiles> files = context.evidence().part(OwnFiles.class);
    List<Call> shown =
        new FlowLinks(flows)
            .shown(caller.calls()).stream()
                .filter(call -> files.filter(own -> own.serves(call.operation())).isEmpty())
                .toList();
    Collection<Call> answers = LinkCollector.answers(shown);
    List<FoundLink> found = new LinkCollector(caller, context.settings().target()).collect(answers);
    UrlTemplates templates = new UrlTemplates(addresses(found));
    LinkChoice choice = look.choice(context);
    List<FoundLink> chosen = choice.choose(found, templates, room(context));
    List<LinkSeen> seen = look.at(context, chosen, templates);
    context
        .evidence()
        .record(new LinksSeen(seen, answers.size(), choice.ignored(), choice.leftOut()));
  }

  private static List<URI> addresses(List<FoundLink> found) {
    return found.stream().map(FoundLink::uri).filter(Objects::nonNull).distinct().toList();
  }

  private static int room(RunContext context) {
    int most =
        context
            .evidence()
            .part(RequestBudget.class)
            .map(RequestBudget::requests)
            .orElse(context.settings().limits().requests());
    int left = most - context.fetcher().requests();
    return Math.max(0, left / REQUESTS_PER_LINK);
  }
}
