package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers within their bounds, small ones first. */
final class NumberValues {

  private static final int LARGEST_EXPONENT = 400;

  private NumberValues() {}

  static Sample make(Facets facets, boolean integer, Scope scope) throws CannotSample {
    Range range = Range.of(facets);
    BigDecimal step = step(facets, integer);
    BigDecimal value = value(range, step, preferred(scope), scope.salt());
    return new Sample(node(value), Provenance.GENERATED);
  }

  /** A JSON number in its plainest form. */
  static JsonNode node(BigDecimal value) {
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    if (!whole) {
      return DecimalNode.valueOf(value);
    }
    if (value.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0) {
      return IntNode.valueOf(value.intValueExact());
    }
    boolean longer = value.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0;
    return longer
        ? BigIntegerNode.valueOf(value.toBigInteger())
        : LongNode.valueOf(value.longValueExact());
  }

  private static BigDecimal step(Facets facets, boolean integer) throws CannotSample {
    Optional<BigDecimal> multiple = facets.greatest("multipleOf").filter(n -> n.signum() > 0);
    if (multiple.isPresent()) {
      checkSize(multiple.get(), "multipleOf");
    }
    if (!integer) {
      return multiple.orElse(BigDecimal.ZERO);
    }
    BigDecimal step = multiple.orElse(BigDecimal.ONE);
    BigDecimal whole = step;
    for (int i = 2; i <= 100 && whole.stripTrailingZeros().scale() > 0; i++) {
      whole = step.multiply(BigDecimal.valueOf(i));
    }
    return whole;
  }

  private static BigDecimal value(Range range, BigDecimal step, BigDecimal wish, int salt)
      throws CannotSample {
    BigDecimal spread = step.signum() == 0 ? BigDecimal.ONE : step;
    BigDecimal shift = spread.multiply(BigDecimal.valueOf(salt));
    BigDecimal first = rounded(wish, step).add(shift);
    if (range.contains(first)) {
      return first;
    }
    BigDecimal second = nearest(range, step).add(shift);
    if (range.contains(second)) {
      return second;
    }
    BigDecimal third = nearest(range, step);
    if (range.contains(third)) {
      return third;
    }
    throw new CannotSample("no number lies in the range " + range);
  }

  private static BigDecimal nearest(Range range, BigDecimal step) {
    if (step.signum() == 0) {
      return range.middle();
    }
    if (range.low().isPresent()) {
      BigDecimal low = range.low().get();
      BigDecimal up = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
      return range.contains(up) ? up : up.add(step);
    }
    BigDecimal high = range.high().orElse(BigDecimal.ZERO);
    BigDecimal down = high.divide(step, 0, RoundingMode.FLOOR).multiply(step);
    return range.contains(down) ? down : down.subtract(step);
  }

  private static BigDecimal rounded(BigDecimal wish, BigDecimal step) {
    return step.signum() == 0 ? wish : wish.divide(step, 0, RoundingMode.CEILING).multiply(step);
  }

  private static BigDecimal preferred(Scope scope) {
    return Names.number(scope.name()).map(BigDecimal::new).orElse(BigDecimal.ONE);
  }

  private static void checkSize(BigDecimal number, String keyword) throws CannotSample {
    if (Math.abs((long) number.precision() - number.scale()) > LARGEST_EXPONENT
        || Math.abs(number.scale()) > LARGEST_EXPONENT) {
      throw new CannotSample(keyword + " has an exponent beyond " + LARGEST_EXPONENT);
    }
  }

  /**
   * Lower and upper bounds.
   *
   * @param lowOpen whether the lower bound itself is excluded
   * @param highOpen whether the upper bound itself is excluded
   */
  record Range(
      Optional<BigDecimal> low, boolean lowOpen, Optional<BigDecimal> high, boolean highOpen) {

    /**
     * The bounds in force, be they written for 3.0 ({@code exclusiveMinimum: true}) or 3.1 (a
     * number).
     */
    static Range of(Facets facets) throws CannotSample {
      Optional<BigDecimal> min = facets.greatest("minimum");
      Optional<BigDecimal> above = facets.greatest("exclusiveMinimum");
      Optional<BigDecimal> max = facets.least("maximum");
      Optional<BigDecimal> below = facets.least("exclusiveMaximum");
      boolean aboveWins =
          above.isPresent() && (min.isEmpty() || above.get().compareTo(min.get()) >= 0);
      boolean belowWins =
          below.isPresent() && (max.isEmpty() || below.get().compareTo(max.get()) <= 0);
      Range range =
          new Range(
              aboveWins ? above : min,
              aboveWins || facets.isTrue("exclusiveMinimum"),
              belowWins ? below : max,
              belowWins || facets.isTrue("exclusiveMaximum"));
      range.checkSizes();
      return range;
    }

    boolean contains(BigDecimal value) {
      return (low.isEmpty() || value.compareTo(low.get()) >= (lowOpen ? 1 : 0))
          && (high.isEmpty() || value.compareTo(high.get()) <= (highOpen ? -1 : 0));
    }

    BigDecimal middle() {
      if (low.isPresent() && high.isPresent()) {
        return low.get().add(high.get()).divide(BigDecimal.valueOf(2));
      }
      return low.map(BigDecimal.ONE::add)
          .or(() -> high.map(bound -> bound.subtract(BigDecimal.ONE)))
          .orElse(BigDecimal.ONE);
    }

    private void checkSizes() throws CannotSample {
      if (low.isPresent()) {
        checkSize(low.get(), "minimum");
      }
      if (high.isPresent()) {
        checkSize(high.get(), "maximum");
      }
    }

    @Override
    public String toString() {
      return (lowOpen ? "(" : "[")
          + low.map(BigDecimal::toPlainString).orElse("")
          + ", "
          + high.map(BigDecimal::toPlainString).orElse("")
          + (highOpen ? ")" : "]");
    }
  }
}
