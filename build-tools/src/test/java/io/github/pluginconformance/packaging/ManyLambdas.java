package io.github.pluginconformance.packaging;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas of every kind, to be folded. */
public final class ManyLambdas implements Supplier<List<Object>> {

  private final String own = "own";
  private int calls;

  /** A function with a default method that another one has as its abstract method. */
  interface Named {
    String name();

    default Object get() {
      return "default of " + name();
    }
  }

  /** A function that extends one and passes its default on. */
  interface Loud extends Named {}

  private record Pair(String left, int right) {
    static Pair of(String left, int right) {
      return new Pair(left, right);
    }

    Predicate<Pair> isLike() {
      return other -> other.right == right;
    }
  }

  /** A component of every kind. */
  record Mixed(
      boolean yes,
      char letter,
      byte small,
      short medium,
      int usual,
      long large,
      float half,
      double whole,
      String text,
      Object thing,
      int[] array) {}

  record Empty() {}

  private static final class Inner {
    private final long number;

    private Inner(long number) {
      this.number = number;
    }

    private Supplier<Long> number() {
      return () -> secret() + number;
    }

    private long secret() {
      return 40;
    }
  }

  private enum Sign {
    PLUS(Integer::sum),
    MINUS((one, other) -> one - other);

    private final BinaryOperator<Integer> of;

    Sign(BinaryOperator<Integer> of) {
      this.of = of;
    }
  }

  @Override
  public List<Object> get() {
    List<Object> seen = new ArrayList<>();
    captured(seen);
    references(seen);
    conversions(seen);
    interfaces(seen);
    collections(seen);
    records(seen);
    seen.add(calls);
    return seen;
  }

  private void captured(List<Object> seen) {
    boolean yes = true;
    char letter = 'x';
    byte small = -1;
    short medium = -300;
    long large = 1L << 40;
    float half = 0.5f;
    double third = 1 / 3d;
    String[] array = {"a", "b"};
    Callable<String> all =
        () -> yes + "" + letter + small + medium + large + half + third + array[1] + own;
    seen.add(called(all));
    Runnable counts = () -> calls++;
    counts.run();
    Function<Integer, Supplier<Integer>> nested = one -> () -> one + calls;
    seen.add(nested.apply(4).get());
    seen.add(new Inner(2).number().get());
  }

  private void references(List<Object> seen) {
    BiFunction<String, Integer, Pair> factory = Pair::of;
    BiFunction<String, Integer, Pair> constructor = Pair::new;
    Function<Pair, String> unbound = Pair::left;
    Supplier<String> bound = own::toUpperCase;
    IntFunction<int[]> arrays = int[]::new;
    Function<String, String> ours = this::shout;
    seen.add(factory.apply("f", 1).equals(constructor.apply("f", 1)));
    seen.add(unbound.apply(new Pair("left", 2)));
    seen.add(bound.get());
    seen.add(arrays.apply(3).length);
    seen.add(ours.apply("hey"));
    seen.add(new Pair("a", 1).isLike().test(new Pair("b", 1)));
    seen.add(Sign.PLUS.of.apply(2, 3) + " " + Sign.MINUS.of.apply(2, 3));
    BiFunction<Locale, String, String> variable = (locale, text) -> String.format(locale, text, 7);
    seen.add(variable.apply(Locale.ROOT, "%03d"));
  }

  private void conversions(List<Object> seen) {
    ToLongFunction<Integer> widens = Integer::intValue;
    IntToLongFunction alsoWidens = Integer::highestOneBit;
    ToDoubleFunction<Long> boxedWidens = value -> value;
    Function<Integer, Integer> boxes = Math::abs;
    LongSupplier supplied = () -> 5;
    IntPredicate test = Integer.valueOf(9)::equals;
    Function<String, Object> widerResult = String::length;
    Runnable dropsLong = System::nanoTime;
    Runnable dropsObject = ArrayList::new;
    dropsLong.run();
    dropsObject.run();
    seen.add(widens.applyAsLong(3) + alsoWidens.applyAsLong(12) + supplied.getAsLong());
    seen.add(boxedWidens.applyAsDouble(7L));
    seen.add(boxes.apply(-2));
    seen.add(test.test(9));
    seen.add(widerResult.apply("four"));
  }

  private void interfaces(List<Object> seen) {
    Named named = () -> "named";
    Loud loud = () -> "loud";
    Supplier<Object> supplier = () -> "supplied";
    seen.add(named.get() + ", " + loud.get() + ", " + supplier.get());
    UnaryOperator<String> trims = String::strip;
    Function<String, Integer> length = String::length;
    seen.add(trims.andThen(length).apply(" abc "));
    Predicate<String> empty = String::isEmpty;
    seen.add(empty.negate().or(text -> text == null).test(""));
    Runnable serializable = (Runnable & Serializable) () -> calls += 10;
    serializable.run();
    seen.add(serializable instanceof Serializable);
  }

  private void collections(List<Object> seen) {
    Map<Integer, Long> lengths =
        Stream.of("a", "bb", "cc", "ddd")
            .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()));
    seen.add(lengths.toString());
    Comparator<String> order = Comparator.comparing(String::length);
    seen.add(
        Stream.of("ccc", "b", "a")
            .sorted(order.thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.joining(",")));
    seen.add(IntStream.range(0, 5).filter(i -> i % 2 == 0).mapToObj(i -> own + i).toList());
  }

  private static void records(List<Object> seen) {
    Mixed one = mixed('a', 0.0, "text");
    List<Mixed> others =
        List.of(
            mixed('a', 0.0, "text"),
            mixed('b', 0.0, "text"),
            mixed('a', -0.0, "text"),
            mixed('a', Double.NaN, "text"),
            mixed('a', 0.0, null));
    others.forEach(other -> seen.add(one.equals(other) + " " + other.hashCode() + " " + other));
    Mixed odd = others.get(3);
    seen.add(odd.equals(mixed('a', Double.NaN, "text")));
    for (Object other : Arrays.asList(null, "text", one)) {
      seen.add(one.equals(other));
    }
    seen.add(new Empty() + " " + new Empty().hashCode() + " " + new Empty().equals(new Empty()));
  }

  private static Mixed mixed(char letter, double whole, String text) {
    return new Mixed(
        true, letter, (byte) -1, (short) 300, 7, 1L << 40, 0.5f, whole, text, List.of(1), null);
  }

  private String shout(String text) {
    return text + "!";
  }

  private static String called(Callable<String> what) {
    try {
      return what.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
