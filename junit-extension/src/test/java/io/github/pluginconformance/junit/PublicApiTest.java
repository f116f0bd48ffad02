package io.github.pluginconformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What users can reach from the public classes of this door: settings, reports and the like. The
 * libraries that are packed under other names must not show in there.
 */
class PublicApiTest {

  private static final String OURS = "io.github.pluginconformance.";
  private static final Set<String> SEEN = new LinkedHashSet<>();

  @BeforeAll
  static void walk() {
    Deque<Class<?>> open = new ArrayDeque<>();
    new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.pluginconformance.junit")
            .stream()
            .map(JavaClass::reflect)
            .filter(type -> Modifier.isPublic(type.getModifiers()))
            .forEach(open::add);
    open.add(SettingsBuilder.class);
    while (!open.isEmpty()) {
      Class<?> type = open.remove();
      if (SEEN.add(type.getName()) && type.getName().startsWith(OURS)) {
        shown(type).flatMap(PublicApiTest::classes).forEach(open::add);
      }
    }
  }

  @Test
  void should_reach_settings_and_reports() {
    assertThat(SEEN)
        .contains(
            OURS + "report.Report",
            OURS + "report.FindingInfo",
            OURS + "settings.SettingsBuilder",
            OURS + "settings.ConfirmationSettings");
  }

  @Test
  void should_show_only_java_the_platforms_of_the_door_and_our_own() {
    assertThat(SEEN)
        .filteredOn(name -> name.contains("."))
        .allMatch(
            name ->
                Stream.of("java.", OURS, "org.junit.", "org.opentest4j.", "org.assertj.")
                    .anyMatch(name::startsWith))
        .noneMatch(name -> name.startsWith(OURS + "shaded"));
  }

  private static Stream<Type> shown(Class<?> type) {
    Stream<Type> methods =
        Stream.of(type.getMethods())
            .filter(method -> method.getDeclaringClass().getName().startsWith(OURS))
            .flatMap(PublicApiTest::types);
    Stream<Type> constructors =
        Stream.of(type.getConstructors())
            .map(Constructor::getGenericParameterTypes)
            .flatMap(Stream::of);
    return Stream.of(methods, constructors, Stream.of(type.getFields()).map(Field::getGenericType))
        .flatMap(part -> part);
  }

  private static Stream<Type> types(Method method) {
    return Stream.concat(
        Stream.of(method.getGenericReturnType()), Stream.of(method.getGenericParameterTypes()));
  }

  private static Stream<Class<?>> classes(Type type) {
    if (type instanceof Class<?> plain) {
      return Stream.of(plain.isArray() ? plain.getComponentType() : plain);
    } else if (type instanceof ParameterizedType parameterized) {
      return Stream.concat(
              Stream.of(parameterized.getRawType()),
              Stream.of(parameterized.getActualTypeArguments()))
          .flatMap(PublicApiTest::classes);
    } else if (type instanceof WildcardType wildcard) {
      return Stream.concat(
              Stream.of(wildcard.getUpperBounds()), Stream.of(wildcard.getLowerBounds()))
          .flatMap(PublicApiTest::classes);
    }
    return Stream.empty();
  }
}
