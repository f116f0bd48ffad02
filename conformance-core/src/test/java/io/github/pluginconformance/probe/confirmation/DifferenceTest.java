package io.github.pluginconformance.probe.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.StrictJson;
import org.junit.jupiter.api.Test;

class DifferenceTest {

  private static Snapshot state(String json) {
    return new Snapshot(StrictJson.salvaged(json).orElseThrow());
  }

  private static Difference difference(String before, String after) {
    return Difference.between(state(before).state(), state(after).state());
  }

  @Test
  void should_see_what_is_new_whatever_the_order() {
    Difference seen =
        difference(
            "[{'id':1},{'id':2}]".replace('\'', '"'),
            "[{'id':3},{'id':2},{'id':1}]".replace('\'', '"'));

    assertThat(seen.size()).isEqualTo(1);
    assertThat(seen.grows()).isTrue();
    assertThat(seen.inWords()).isEqualTo("1 new, such as {\"id\":3}");
  }

  @Test
  void should_count_equal_things_one_by_one() {
    assertThat(difference("[\"milk\"]", "[\"milk\",\"milk\",\"milk\"]").size()).isEqualTo(2);
  }

  @Test
  void should_see_a_changed_thing_as_one_effect() {
    assertThat(difference("[{\"done\":false}]", "[{\"done\":true}]").size()).isEqualTo(1);
  }

  @Test
  void should_see_a_list_that_was_not_there_before() {
    assertThat(difference("{}", "{\"items\":[1,2]}").added()).hasSize(2);
  }

  @Test
  void should_leave_out_what_moves_by_itself() {
    Snapshot one = state("{\"asOf\":1,\"items\":[{\"id\":1,\"age\":5}]}");
    Snapshot two = state("{\"asOf\":2,\"items\":[{\"id\":1,\"age\":6}]}");
    Snapshot three = state("{\"asOf\":3,\"items\":[{\"id\":1,\"age\":7},{\"id\":2,\"age\":0}]}");
    Moving moving = Moving.between(one, two);

    JsonNode before = moving.still(two);
    assertThat(Difference.between(moving.still(one), before).isEmpty()).isTrue();
    assertThat(Difference.between(before, moving.still(three)).size()).isEqualTo(1);
  }

  @Test
  void should_not_trust_a_list_that_grows_by_itself() {
    assertThat(Moving.between(state("[1]"), state("[1,2]")).isUnsteady()).isTrue();
  }

  @Test
  void should_make_up_tokens_of_the_same_shape() {
    assertThat(Tokens.forged("9f2c-AZ_z9"))
        .matches("[0-9][a-f][0-9][a-f]-[A-F][G-Z]_[g-z][0-9]")
        .isNotEqualTo("9f2c-AZ_z9");
  }
}
