package io.github.pluginconformance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.confirmation.ForgedTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTest {

  private static Snapshot state(String json) {
    return new Snapshot(StrictJsonReader.salvaged(json).orElseThrow());
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
    Snapshot one = state("{\"price\":1,\"items\":[{\"id\":1,\"rank\":5}]}");
    Snapshot two = state("{\"price\":2,\"items\":[{\"id\":1,\"rank\":6}]}");
    Snapshot three = state("{\"price\":3,\"items\":[{\"id\":1,\"rank\":7},{\"id\":2,\"rank\":0}]}");
    VolatileState moving = VolatileState.between(one, two);

    assertThat(moving.difference(one, two).isEmpty()).isTrue();
    assertThat(moving.difference(two, three).size()).isEqualTo(1);
  }

  @Test
  void should_not_trust_a_list_that_grows_by_itself() {
    assertThat(VolatileState.between(state("[1]"), state("[1,2]")).isUnsteady()).isTrue();
  }

  @Test
  void should_know_a_thing_again_by_its_id_whatever_has_changed() {
    Difference seen =
        difference(
            "[{'id':1,'status':'open'},{'id':2,'status':'open'}]".replace('\'', '"'),
            "[{'id':2,'status':'open'},{'id':1,'status':'done'},{'id':3,'status':'open'}]"
                .replace('\'', '"'));

    assertThat(seen.added()).hasSize(1);
    assertThat(seen.removed()).isEmpty();
    assertThat(seen.changed()).extracting(ValueChange::place).containsExactly("/*/status");
    assertThat(seen.changed().get(0).item().path("id").asInt()).isEqualTo(1);
  }

  @Test
  void should_know_a_thing_without_an_id_by_what_it_has_in_common() {
    Difference seen =
        difference(
            "[{'text':'milk','done':false},{'text':'tea','done':false}]".replace('\'', '"'),
            "[{'text':'milk','done':true},{'text':'tea','done':false}]".replace('\'', '"'));

    assertThat(seen.keepsThings()).isTrue();
    assertThat(seen.inWords()).isEqualTo("changed: /*/done from false to true");
  }

  @ParameterizedTest
  @CsvSource({
    "servedAt, '\"2026-01-01T10:00:00Z\"', '\"2026-01-01T10:00:01Z\"', true",
    "time, '\"2026-01-01 10:00:00\"', '\"2026-01-01 10:00:03\"', true",
    "updated, 1767261600, 1767261601, true",
    "updated, 1767261600000, 1767261601000, true",
    "uptime, 5, 6, true",
    "start, '\"2026-01-01T10:00:00Z\"', '\"2026-01-01T18:00:00Z\"', false",
    "date, '\"2026-01-01\"', '\"2026-01-02\"', false",
    "people, 2, 3, false"
  })
  void should_know_a_clock(String name, String before, String after, boolean clock) {
    ValueChange change = ValueChange.of("/" + name, state(before).state(), state(after).state());

    assertThat(Clocks.isOne(change)).isEqualTo(clock);
  }

  @ParameterizedTest
  @CsvSource({
    "viewCount, 1, 2, true, false",
    "last_viewed_at, null, '\"2026-01-01T10:00:00Z\"', true, false",
    "timesRead, 1, 2, true, false",
    "read, false, true, false, true",
    "unreadCount, 3, 2, false, true",
    "status, '\"open\"', '\"cancelled\"', false, false",
    "stock, 5, 4, false, false",
    "used, false, true, false, false"
  })
  void should_tell_what_only_notes_the_reading(
      String name, String before, String after, boolean about, boolean mark) {
    ValueChange change = ValueChange.of("/*/" + name, state(before).state(), state(after).state());

    assertThat(Bookkeeping.isAboutReading(change)).isEqualTo(about);
    assertThat(Bookkeeping.isMark(change)).isEqualTo(mark);
  }

  @Test
  void should_make_up_tokens_of_the_same_shape() {
    assertThat(ForgedTokens.forged("9f2c-AZ_z9"))
        .matches("[0-9][a-f][0-9][a-f]-[A-F][G-Z]_[g-z][0-9]")
        .isNotEqualTo("9f2c-AZ_z9");
  }
}
