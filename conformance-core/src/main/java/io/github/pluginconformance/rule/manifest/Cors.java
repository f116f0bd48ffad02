package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.CorsSeen;
import io.github.pluginconformance.evidence.CorsSeen.Look;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A plugin under development is fetched by the platform's pages in the browser, from both of its
 * origins.
 */
final class Cors extends Rule {

  private static final String ALLOWED_ORIGIN = "access-control-allow-origin";

  /** Pages need no leave for these (Fetch standard, CORS-safelisted method). */
  private static final Set<String> SIMPLE = Set.of("GET", "HEAD", "POST");

  Cors() {
    super(
        Profile.CHATGPT_PLUGIN,
        "manifest/cors",
        Level.WARNING,
        "On this machine, the platform's pages may fetch manifest, document and API",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (!evidence.settings().target().isLoopback()) {
      return JudgementBuilder.notApplicable("the plugin does not run on this machine");
    }
    Optional<CorsSeen> seen = evidence.part(CorsSeen.class).filter(cors -> !cors.looks().isEmpty());
    if (seen.isEmpty()) {
      return JudgementBuilder.notVerified("no manifest could be read: see manifest/reachable");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    Level level = isPublishedElsewhere(evidence) ? Level.NOTE : judging.level();
    seen.get().looks().stream()
        .collect(Collectors.groupingBy(Look::subject, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(looks -> look(looks, level, judging));
    return judging.conclude();
  }

  /** The local run says little of what pages fetch in the end. */
  private static boolean isPublishedElsewhere(Evidence evidence) {
    URI published = evidence.settings().target().publicUrl();
    return published != null && !evidence.settings().target().isBase(published);
  }

  /** One of the platform's two origins is enough: the later one came after the plugins. */
  private static void look(List<Look> looks, Level level, JudgementBuilder judging) {
    List<Look> answered =
        looks.stream().filter(look -> look.exchange().response() != null).toList();
    Look first = looks.get(0);
    if (answered.isEmpty()) {
      judging.unverified(
          first.subject(), first.exchange().failed().map(Failure::toString).orElse("no answer"));
      return;
    }
    judging.examined(first.subject());
    List<Optional<Finding>> faults = answered.stream().map(look -> fault(look, level)).toList();
    if (faults.stream().allMatch(Optional::isPresent)) {
      judging.found(faults.get(0).orElseThrow());
    }
  }

  /** Why pages of one origin may not fetch something; empty if they may. */
  private static Optional<Finding> fault(Look look, Level level) {
    ReceivedResponse response = Objects.requireNonNull(look.exchange().response());
    List<String> allowed = response.headers(ALLOWED_ORIGIN);
    if (allowed.size() > 1) {
      return Optional.of(
          finding(
                  look,
                  level,
                  "the header that allows pages stands there twice, so browsers refuse it")
              .at("header Access-Control-Allow-Origin")
              .comparing("one such header", String.join(" and ", allowed)));
    }
    String origin = allowed.isEmpty() ? "" : allowed.get(0).strip();
    if (!origin.equals("*") && !origin.equals(look.origin())) {
      return Optional.of(
          finding(look, level, "pages of " + look.origin() + " may not fetch this")
              .at("header Access-Control-Allow-Origin")
              .comparing(look.origin() + " or *", origin.isEmpty() ? "no such header" : origin));
    }
    return look.askedHeaders().isEmpty() ? Optional.empty() : preflightFault(look, level, response);
  }

  private static Optional<Finding> preflightFault(
      Look look, Level level, ReceivedResponse response) {
    if (!response.isSuccess()) {
      return Optional.of(
          finding(look, level, "the preflight of pages is not answered with success")
              .at("status of OPTIONS")
              .comparing("a 2xx status", Integer.toString(response.status())));
    }
    String method = look.exchange().request().header("access-control-request-method").orElse("");
    Set<String> methods = listed(response, "access-control-allow-methods");
    if (!SIMPLE.contains(method)
        && !methods.contains("*")
        && !methods.contains(method.toLowerCase(Locale.ROOT))) {
      return Optional.of(
          finding(look, level, "pages of " + look.origin() + " may not use the method " + method)
              .at("header Access-Control-Allow-Methods")
              .comparing(
                  method, methods.isEmpty() ? "no such header" : String.join(", ", methods)));
    }
    Set<String> headers = listed(response, "access-control-allow-headers");
    List<String> missing =
        look.askedHeaders().stream().filter(header -> !headers.contains(header)).toList();
    return missing.isEmpty() || headers.contains("*")
        ? Optional.empty()
        : Optional.of(
            finding(
                    look,
                    level,
                    "pages of " + look.origin() + " may not send the platform's headers")
                .at("header Access-Control-Allow-Headers")
                .comparing(
                    String.join(", ", look.askedHeaders()),
                    "without " + String.join(", ", missing)));
  }

  private static Set<String> listed(ReceivedResponse response, String header) {
    return response.headers(header).stream()
        .flatMap(value -> Stream.of(value.toLowerCase(Locale.ROOT).split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Finding finding(Look look, Level level, String message) {
    return Finding.of(level, look.subject(), message).shownBy(look.exchange().id());
  }
}
