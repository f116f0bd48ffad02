package io.github.pluginconformance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What users see of us are types that they may see. */
@AnalyzeClasses(
    packages = "io.github.pluginconformance",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class PublicApiTest {

  private static final String OURS = "io.github.pluginconformance.";

  @ArchTest
  static final ArchRule api_types_show_only_api_types =
      classes()
          .that()
          .areAnnotatedWith(PublicApi.class)
          .should()
          .bePublic()
          .andShould(showOnlyWhatUsersMaySee());

  private static ArchCondition<JavaClass> showOnlyWhatUsersMaySee() {
    return new ArchCondition<>("show only API types and types of the JDK") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getCodeUnits().stream()
            .filter(unit -> isSeen(unit.getModifiers()))
            .forEach(unit -> check(unit, events));
      }

      private void check(JavaCodeUnit unit, ConditionEvents events) {
        Stream.concat(unit.getAllInvolvedRawTypes().stream(), unit.getExceptionTypes().stream())
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !mayBeSeen(type))
            .distinct()
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            unit, unit.getFullName() + " shows " + type.getName())));
      }
    };
  }

  private static boolean isSeen(Set<JavaModifier> modifiers) {
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static boolean mayBeSeen(JavaClass type) {
    if (!type.getName().startsWith(OURS)) {
      return type.isPrimitive() || type.getName().startsWith("java.");
    }
    return Stream.iterate(
            Optional.of(type),
            Optional::isPresent,
            one -> one.flatMap(JavaClass::getEnclosingClass))
        .anyMatch(one -> one.get().isAnnotatedWith(PublicApi.class));
  }
}
