package io.github.pluginconformance.rule.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.card.CardAddresses;
import io.github.pluginconformance.copilot.card.CardExpansion;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.AppSeen;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Teams shows no image of a host that the app does not name, and warns of its links. */
final class CardDomains extends Rule {

  CardDomains() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/card-domains",
        Level.WARNING,
        "Images and links of cards lead to hosts that the app names in validDomains",
        Basis.COPILOT);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    JsonNode app =
        evidence.part(PackageSeen.class).map(PackageSeen::app).map(AppSeen::manifest).orElse(null);
    Target target = evidence.settings().target();
    return AnswerJudging.each(
        this,
        evidence,
        "no card that was made holds an image or a link",
        answers -> look(answers, app, target));
  }

  private static void look(AnswerJudging answers, @Nullable JsonNode app, Target target) {
    Set<String> hosts = hosts(answers, target);
    if (hosts.isEmpty()) {
      return;
    }
    if (app == null) {
      answers
          .judging()
          .unverified(
              answers.subject(),
              "there is no app manifest: let pluginManifest name the folder of an app package");
      return;
    }
    List<String> valid = new ArrayList<>();
    app.path("validDomains").forEach(domain -> valid.add(plain(domain.asText(""))));
    boolean open = valid.stream().anyMatch(domain -> domain.contains("{"));
    hosts.removeIf(host -> valid.stream().anyMatch(domain -> isCovered(host, domain)));
    if (hosts.isEmpty()) {
      answers.judging().examined(answers.subject());
    } else if (open) {
      String why = "validDomains holds placeholders: give their values in environment";
      answers.judging().unverified(answers.subject(), why);
    } else {
      answers
          .judging()
          .found(
              answers
                  .finding("cards lead to hosts that the app does not name")
                  .at("manifest.json#/validDomains")
                  .comparing("these hosts in validDomains", String.join(", ", hosts)));
    }
  }

  /** The hosts of all addresses; where the run calls a local copy, the host that it stands for. */
  private static Set<String> hosts(AnswerJudging answers, Target target) {
    Set<String> hosts = new LinkedHashSet<>();
    for (ItemSeen item : answers.items()) {
      CardExpansion filled = item.card().filled();
      if (filled != null) {
        for (URI address : CardAddresses.of(filled.card())) {
          hosts.add(OwnDomain.hostOf(target.isBase(address) ? target.namedOrigin() : address));
        }
      }
    }
    hosts.removeIf(host -> host.equals("localhost") || host.equals("127.0.0.1"));
    return hosts;
  }

  private static String plain(String domain) {
    return domain
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("[:/].*", "");
  }

  private static boolean isCovered(String host, String domain) {
    return domain.startsWith("*.") ? host.endsWith(domain.substring(1)) : host.equals(domain);
  }
}
