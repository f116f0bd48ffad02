package io.github.pluginconformance.openapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class PathTemplateTest {

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource({
    "/a, /a, {}",
    "/a, /a/, ",
    "/a, /b, ",
    "/a/{x}, /a/1, {x=1}",
    "/a/{x}, /a/, {x=}",
    "/a/{x}, /a/1/2, ",
    "/a/{x}, /b/1, ",
    "/{x}, /a%2Fb, {x=a%2Fb}",
    "/a/{x}/b/{y}, /a/b/b/b, '{x=b, y=b}'",
    "/a/{x}/b, /a/b, ",
    "/{x}.{y}, /1.2.3, '{x=1.2, y=3}'",
    "/{x}{y}, /12, '{x=12, y=}'",
    "/{x}-{x}, /1-2, {x=2}",
    "/{x}:cancel, /1:cancel, {x=1}",
    "/{x}:cancel, /1:cancel:cancel, {x=1:cancel}",
    "/{x}:cancel, /:cance, ",
    "/a{x}a, /a, ",
    "/a{x}a, /aa, {x=}",
    "/a/{x}?b={y}, /a/1, {x=1}",
    "/{, /{, {}",
    "/{a/b}, /{a/b}, {}"
  })
  void should_match_segment_by_segment(String template, String path, String values) {
    assertThat(new PathTemplate(template).match(path).map(Map::toString))
        .isEqualTo(Optional.ofNullable(values));
  }

  @Test
  void should_take_no_longer_for_many_variables() {
    PathTemplate many = new PathTemplate("/" + "{x}".repeat(5_000) + "!");

    assertThat(many.match("/" + "a".repeat(5_000))).isEmpty();
    assertThat(many.match("/" + "a".repeat(5_000) + "!")).isPresent();
    assertThat(many.variables()).isEqualTo(5_000);
    assertThat(new PathTemplate("/" + "{".repeat(200_000)).match("/a")).isEmpty();
  }
}
