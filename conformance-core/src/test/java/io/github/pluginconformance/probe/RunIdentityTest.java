package io.github.pluginconformance.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RunIdentityTest {

  @Test
  void should_be_the_same_when_the_source_is() {
    RunIdentity one = RunIdentity.of(7, new Random(5));

    assertThat(one).isEqualTo(RunIdentity.of(7, new Random(5)));
    assertThat(one.name()).matches("conformance-7-[a-z]{10}");
  }

  @Test
  void should_differ_between_any_two_runs_of_one_seed() {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      names.add(RunIdentity.unique(1).name());
    }

    assertThat(names).hasSize(1000);
  }
}
