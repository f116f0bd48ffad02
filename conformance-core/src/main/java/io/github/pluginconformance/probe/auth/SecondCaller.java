package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.CredentialVariants;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.Credentials;
import java.util.List;

/** Makes the reads that may refuse a caller who is known with the credential of another one. */
final class SecondCaller {

  private static final String NOT_ALLOWED = "403";

  private SecondCaller() {}

  static void read(
      List<PreparedCall> reads, AuthDeclaration auth, OperationCaller caller, RunContext context) {
    Credentials other = context.settings().credentials().other();
    if (other != null) {
      CallerCredential.of(auth, other)
          .ifPresent(credential -> read(reads, credential, caller, context));
    }
  }

  private static void read(
      List<PreparedCall> reads,
      Authorization credential,
      OperationCaller caller,
      RunContext context) {
    context.redactor().register(credential.parameter());
    reads.stream()
        .filter(read -> mayRefuse(read.operation()))
        .forEach(
            read ->
                caller.send(
                    read.withAuthorization(credential),
                    Call.Intent.CREDENTIAL_FORM,
                    CredentialVariants.SECOND_CALLER));
  }

  private static boolean mayRefuse(Operation operation) {
    return operation.responses().stream().anyMatch(one -> one.status().equals(NOT_ALLOWED));
  }
}
