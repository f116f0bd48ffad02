package io.github.pluginconformance.openapi.sample;

import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes input with exactly one fault from valid input. Each fault is proven by the contract before
 * it is returned, and none is chosen that could do more harm than the valid call if a careless
 * plugin let it in: what narrows an update or a deletion down is never left out, and numbers lie
 * just beyond their bound.
 */
public final class Mutants {

  private final Contract contract;
  private final SchemaFinder schemas;

  private Mutants(Contract contract) {
    this.contract = contract;
    this.schemas = new SchemaFinder(contract.document());
  }

  /** Mutants by the schemas of the contract's document. */
  public static Mutants of(Contract contract) {
    return new Mutants(contract);
  }

  /** Every fault that can be proven, those that find the most first. */
  public List<Mutant> all(Operation operation, ValidInput valid) {
    return Stream.concat(
            new BodyMutants(contract, schemas, operation, valid).all().stream(),
            new ParameterMutants(contract, schemas, operation, valid).all().stream())
        .sorted(Comparator.comparing(Mutant::kind))
        .toList();
  }
}
