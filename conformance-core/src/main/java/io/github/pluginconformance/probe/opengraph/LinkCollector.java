package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Collects the links of answers. */
final class LinkCollector {

  /** A path, not a word such as "none" or "N/A". */
  private static final Pattern RELATIVE = Pattern.compile("[/.?]\\S+|[^\\s:/]*+/[^\\s:]{2,}+");

  /**
   * An expression of a URI template (RFC 6570) that has an operator; without one it may be a value
   * that was forgotten.
   */
  private static final Pattern EXPRESSION = Pattern.compile("\\{[?&/#+.;][\\w.,*:%-]+}");

  private final OperationCaller caller;
  private final Target target;
  private final List<FoundLink> found = new ArrayList<>();

  LinkCollector(OperationCaller caller, Target target) {
    this.caller = caller;
    this.target = target;
  }

  /** The whole answers of 2xx; of the same read made several times only the latest. */
  static Collection<Call> answers(List<Call> calls) {
    Map<String, Call> latest = new LinkedHashMap<>();
    for (Call call : calls) {
      boolean good =
          call.exchange().isComplete()
              && call.exchange().received().filter(ReceivedResponse::isSuccess).isPresent();
      if (good) {
        latest.put(key(call), call);
      }
    }
    return latest.values();
  }

  private static String key(Call call) {
    SentRequest request = call.exchange().request();
    return request.method().equals("GET")
        ? "GET " + request.uri()
        : String.valueOf(call.exchange().id());
  }

  /** Every link, in the order in which they were returned, repeated ones too. */
  List<FoundLink> collect(Collection<Call> answers) {
    answers.forEach(call -> AnswerTexts.each(caller.contract(), call, text -> look(call, text)));
    return found;
  }

  private void look(Call call, AnswerTexts.Text text) {
    if (text.address()) {
      address(call, text.value());
    } else {
      LinkTexts.in(text.value()).forEach(link -> add(call, link, LenientUri.of(link)));
    }
  }

  private void address(Call call, String value) {
    boolean absolute = LenientUri.startsLikeOne(value);
    Optional<URI> uri = LenientUri.of(call.exchange().request().uri(), value);
    if (uri.isPresent() && (absolute || RELATIVE.matcher(value).matches())) {
      add(call, absolute || EXPRESSION.matcher(value).find() ? value : uri.get().toString(), uri);
    } else if (absolute) {
      add(call, value, Optional.empty());
    }
  }

  private void add(Call call, String text, Optional<URI> uri) {
    if (EXPRESSION.matcher(text).find()) {
      return;
    }
    Optional<Operation> operation = uri.flatMap(this::operationAt);
    // Whoever follows such a link calls the operation, so what may not be called is not followed.
    if (operation.filter(reached -> !isHarmless(reached)).isEmpty()) {
      found.add(
          new FoundLink(text, uri.orElse(null), call.operation().subject(), operation.isPresent()));
    }
  }

  private boolean isHarmless(Operation operation) {
    return caller.access(operation) == Access.READ && caller.forbidden(operation).isEmpty();
  }

  private Optional<Operation> operationAt(URI uri) {
    return OwnDomain.isOwn(target, uri)
        ? caller.contract().route(new SentRequest("GET", uri, uri, List.of(), new byte[0]))
        : Optional.empty();
  }
}
