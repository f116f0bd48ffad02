package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.settings.Credentials;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the flow by which an operation is tried. */
final class FlowFactory {

  private static final ConfirmationSettings NOTHING =
      new ConfirmationSettings("none", null, null, null, null, null, null);

  private final OperationCaller caller;
  private final Fetcher fetcher;
  private final Optional<Authorization> own;
  private final @Nullable Credentials second;

  /**
   * @param own what the run's own caller sends, which says where a key goes
   * @param second another caller than the run's own
   */
  FlowFactory(
      OperationCaller caller,
      Fetcher fetcher,
      Optional<Authorization> own,
      @Nullable Credentials second) {
    this.caller = caller;
    this.fetcher = fetcher;
    this.own = own;
    this.second = second;
  }

  /**
   * How an operation is tried.
   *
   * @param another what it is tried with twice at once
   */
  ConfirmationFlow flow(ClassifiedOperation one, AlternativeCalls another) {
    ConfirmationSettings declared = caller.confirmation(one.operation()).orElse(NOTHING);
    return switch (one.kind()) {
      case TOKEN -> new TokenFlow(caller, declared, other(), another);
      case PREVIEW -> new PreviewFlow(caller, declared, another);
      case DRAFT_LINK -> new DraftLinkFlow(caller, fetcher, declared);
      default -> new OrdinaryWrite(caller, one.kind());
    };
  }

  private @Nullable Authorization other() {
    if (second == null) {
      return null;
    }
    Secret token = second.token();
    Secret username = second.username();
    Secret password = second.password();
    if (token != null) {
      return own.filter(Authorization::isBareKey)
          .map(key -> key.withParameter(token))
          .orElseGet(() -> Authorization.bearer(token));
    }
    return username != null && password != null ? Authorization.basic(username, password) : null;
  }
}
