package io.github.pluginconformance.probe.operation.request;

import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.sample.Extent;
import io.github.pluginconformance.openapi.sample.SampleGenerator;
import io.github.pluginconformance.openapi.sample.Sampling;
import java.util.Optional;

/** Values by the sample generator. */
public final class SampleInventor implements Inventor {

  private final SampleGenerator generator;

  public SampleInventor(Contract contract, long seed) {
    this.generator = SampleGenerator.of(contract, seed);
  }

  @Override
  public Optional<Made> parameter(Parameter parameter, Supply supply) {
    return made(generator.parameter(parameter, supply::valueFor));
  }

  @Override
  public Optional<Made> body(MediaTypeSpec content, Supply supply) {
    return made(generator.body(content, Extent.TYPICAL, supply::valueFor));
  }

  @Override
  public Optional<Made> fullBody(MediaTypeSpec content, Supply supply) {
    return made(generator.body(content, Extent.FULL, supply::valueFor));
  }

  private static Optional<Made> made(Sampling sampling) {
    return sampling.sample().map(sample -> new Made(sample.value(), sample.invented()));
  }
}
