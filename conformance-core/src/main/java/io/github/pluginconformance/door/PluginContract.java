package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.auth.CallerCredential;
import io.github.pluginconformance.report.CurlCommand;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Judges answers to requests of the users' own by the plugin's document. */
public final class PluginContract {

  private final List<Contract> contracts;
  private final AuthDeclaration auth;

  private PluginContract(List<Contract> contracts, AuthDeclaration auth) {
    this.contracts = contracts;
    this.auth = auth;
  }

  /**
   * Fetches manifest and document, and nothing else; empty if there is no document that can be
   * read.
   */
  public static Optional<PluginContract> fetch(Settings settings) {
    EvidenceCollector seen = PluginDocument.look(settings);
    AuthDeclaration auth =
        seen.part(AuthSeen.class).map(AuthSeen::declaration).orElse(AuthDeclaration.UNKNOWN);
    List<Contract> contracts =
        PluginDocument.apis(seen, settings).stream()
            .flatMap(api -> PluginDocument.model(api).stream())
            .map(Contract::of)
            .toList();
    return contracts.isEmpty()
        ? Optional.empty()
        : Optional.of(new PluginContract(contracts, auth));
  }

  static PluginContract of(ApiDocument document) {
    return new PluginContract(List.of(Contract.of(document)), AuthDeclaration.UNKNOWN);
  }

  /** What ordinary calls carry, in the form that the plugin declares; empty if none was given. */
  public Optional<Authorization> credential(Credentials given) {
    return CallerCredential.of(auth, given);
  }

  /**
   * Whether the document describes such a request.
   *
   * @param path percent-encoded, without the query
   */
  public boolean describes(String method, String path) {
    return routed(method, path).isPresent();
  }

  /** The operations that the document describes, such as {@code GET /todos}. */
  public List<String> operations() {
    return contracts.stream()
        .flatMap(contract -> contract.document().operations().stream())
        .map(operation -> operation.method() + " " + operation.path())
        .toList();
  }

  /** The command that sends a request once more, without the secrets of these credentials. */
  public static Optional<String> curl(SentRequest request, Credentials credentials) {
    Redactor redactor = new Redactor();
    credentials.hiddenEverywhere().forEach(redactor::register);
    return CurlCommand.of(request, redactor);
  }

  /**
   * How an answer breaks the contract; empty if it keeps it, or if the request is none that the
   * document describes.
   *
   * @param path of the request, percent-encoded, without the query
   */
  public List<Breach> judge(String method, String path, ReceivedResponse answer) {
    return routed(method, path)
        .map(
            contract ->
                contract
                    .route(method.toUpperCase(Locale.ROOT), path)
                    .map(operation -> contract.judgeAnswer(operation, answer))
                    .orElse(List.of()))
        .orElse(List.of());
  }

  /** The first document that describes the request. */
  private Optional<Contract> routed(String method, String path) {
    return contracts.stream()
        .filter(one -> one.route(method.toUpperCase(Locale.ROOT), path).isPresent())
        .findFirst();
  }
}
