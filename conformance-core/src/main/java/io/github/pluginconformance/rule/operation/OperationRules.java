package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code operation/}, in the order of the catalogue. */
public final class OperationRules {

  private OperationRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new Exercised(),
        new StatusDeclared(),
        new Succeeds(),
        new MediaTypeDeclared(),
        new BodyMatchesSchema(),
        new HeadersMatch(),
        new NoServerError(),
        new RefusesInvalidInput(),
        new InformativeErrors(),
        new OperationAnswersInTime(),
        new AnswerFits(),
        new RawData(),
        new StrictJson(),
        new CreateThenRead(),
        new UpdateThenRead(),
        new DeleteThenGone(),
        new RefusalChangesNothing(),
        new CreatedLocation(),
        new ParametersApply(),
        new Repeatable(),
        new PlatformHeadersIgnored(),
        new RateLimitPolite());
  }
}
