package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Header;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecurringTest {

  private final Recurring recurring = new Recurring();

  @Test
  void keeps_apart_bodies_that_have_the_same_hash_code() {
    byte[] one = {0, 31};
    byte[] other = {1, 0};

    assertThat(recurring.body(one)).containsExactly(0, 31);
    assertThat(recurring.body(other)).containsExactly(1, 0);
    assertThat(recurring.body(new byte[] {0, 31})).isSameAs(one);
  }

  @Test
  void keeps_apart_addresses_that_are_equal_but_not_the_same() {
    URI lower = recurring.address(URI.create("http://a.example/%2f"));

    assertThat(recurring.address(URI.create("http://a.example/%2F")))
        .hasToString("http://a.example/%2F");
    assertThat(recurring.address(URI.create("http://a.example/%2f"))).isSameAs(lower);
  }

  @Test
  void keeps_a_field_once_in_whatever_head_it_comes_unless_it_is_long() {
    Header usual = recurring.head(head("x".repeat(200), "one")).get(0);
    Header token = recurring.head(head("x".repeat(201), "one")).get(0);

    assertThat(recurring.head(head("x".repeat(200), "two")).get(0)).isSameAs(usual);
    assertThat(recurring.head(head("x".repeat(201), "two")).get(0))
        .isEqualTo(token)
        .isNotSameAs(token);
  }

  @Test
  void forgets_large_bodies() {
    byte[] most = recurring.body(new byte[16 * 1024]);
    byte[] large = recurring.body(new byte[16 * 1024 + 1]);

    assertThat(recurring.body(new byte[16 * 1024])).isSameAs(most);
    assertThat(recurring.body(new byte[16 * 1024 + 1])).isNotSameAs(large);
  }

  @Test
  void forgets_what_came_up_longest_ago() {
    Interned<String, Object> two = new Interned<>(2);
    Object a = two.of("a", new Object());
    Object b = two.of("b", new Object());
    assertThat(two.of("a", new Object())).isSameAs(a);
    two.of("c", new Object());

    assertThat(two.of("a", new Object())).isSameAs(a);
    assertThat(two.of("b", new Object())).isNotSameAs(b);
  }

  private static List<Header> head(String value, String other) {
    return List.of(new Header("X-Value", value), new Header("X-Other", other));
  }
}
