package io.github.pluginconformance.openapi.sample;

import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Everything that a document allows an operation to be called with, one difference at a time: the
 * smallest and the fullest input, each optional part, each branch, each listed value, what is null,
 * empty or at a bound, each example, each media type. All of it is valid by the contract.
 */
public final class Variations {

  private final Contract contract;
  private final SchemaFinder schemas;
  private final long seed;

  private Variations(Contract contract, long seed) {
    this.contract = contract;
    this.schemas = new SchemaFinder(contract.document());
    this.seed = seed;
  }

  /** Variations by the schemas of the contract's document. */
  public static Variations of(Contract contract, long seed) {
    return new Variations(contract, seed);
  }

  /**
   * All variations of valid input, those that find the most first, none twice.
   *
   * @param open whether another value may be put in a place: {@code query limit}, {@code body
   *     address.city}. What the user gave and what names a thing is not open; what is not open may
   *     still be left out where the document allows that
   */
  public List<Variation> all(Operation operation, ValidInput valid, Predicate<String> open) {
    Set<ValidInput> seen = new HashSet<>(List.of(valid));
    List<Variation> all = new ArrayList<>();
    Stream.concat(
            new ParameterVariations(contract, schemas, seed, operation, valid, open).all().stream(),
            new BodyVariations(contract, schemas, seed, operation, valid, open).all().stream())
        .sorted(Comparator.comparing(Variation::kind))
        .filter(variation -> seen.add(variation.input()))
        .forEach(all::add);
    return all;
  }
}
