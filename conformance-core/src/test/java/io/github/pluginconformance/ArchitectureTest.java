package io.github.pluginconformance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Rule;

@AnalyzeClasses(
    packages = "io.github.pluginconformance",
    importOptions = {ImportOption.DoNotIncludeTests.class, ImportOption.DoNotIncludeJars.class})
class ArchitectureTest {

  private static final String ROOT = "io.github.pluginconformance.";
  private static final String OPERATION = ROOT + "probe.operation";

  @ArchTest
  static final ArchRule only_http_opens_sockets =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "http..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.hc..", "java.net.http..", "javax.net..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.URLConnection")
          .orShould()
          .callMethod(java.net.URL.class, "openStream");

  @ArchTest
  static final ArchRule only_openapi_sees_parser_and_schema_validator =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "openapi..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "com.networknt..", "org.snakeyaml..", "com.google.re2j..", "com.atlassian..");

  @ArchTest
  static final ArchRule rules_do_no_io =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "rule..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "http..",
              ROOT + "probe..",
              ROOT + "report..",
              ROOT + "run..",
              "java.io..",
              "java.nio.file..",
              "java.nio.channels..",
              "org.slf4j..");

  @ArchTest
  static final ArchRule rules_have_no_clock =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "rule..")
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now");

  @ArchTest
  static final ArchRule rules_are_small_final_classes_without_a_public_face =
      classes()
          .that()
          .areAssignableTo(Rule.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .should()
          .notBePublic()
          .andShould()
          .haveModifier(JavaModifier.FINAL)
          .allowEmptyShould(true);

  /** What differs between platforms is asked of the profile, so that the next one is one place. */
  @ArchTest
  static final ArchRule profiles_are_asked_and_not_compared =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + "profile..")
          .should()
          .accessFieldWhere(
              describe(
                  "a profile is named outside of a rule's metadata", ArchitectureTest::naming));

  @ArchTest
  static final ArchRule the_way_of_the_data_has_no_way_back =
      slices().matching(ROOT + "(*)..").namingSlices("$1").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_rooms_of_openapi_lead_in_one_direction =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("document")
          .definedBy(ROOT + "openapi.document")
          .layer("model")
          .definedBy(ROOT + "openapi.model")
          .layer("schema")
          .definedBy(ROOT + "openapi.schema")
          .layer("contract")
          .definedBy(ROOT + "openapi.contract")
          .layer("sample")
          .definedBy(ROOT + "openapi.sample")
          .layer("meaning")
          .definedBy(ROOT + "meaning")
          .whereLayer("model")
          .mayOnlyBeAccessedByLayers("schema", "contract", "sample", "meaning")
          .whereLayer("schema")
          .mayOnlyBeAccessedByLayers("contract", "sample")
          .whereLayer("contract")
          .mayOnlyBeAccessedByLayers("sample")
          .whereLayer("sample")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("meaning")
          .mayNotBeAccessedByAnyLayer();

  /** Lists of words stand in one place, and need nothing to be read. */
  @ArchTest
  static final ArchRule words_are_data =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "lexicon..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.pluginconformance..")
                  .and(resideOutsideOfPackage(ROOT + "lexicon..")));

  @ArchTest
  static final ArchRule the_rooms_of_copilot_rules_do_not_know_each_other =
      slices()
          .matching(ROOT + "rule.copilot.(*)")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage(ROOT + "rule.copilot.."),
              resideInAPackage(ROOT + "rule.copilot.subject"));

  @ArchTest
  static final ArchRule no_static_mutable_state =
      fields()
          .that()
          .areStatic()
          .and()
          .areDeclaredInClassesThat(resideOutsideOfPackage(ROOT + "writer.jte.."))
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule evidence_is_plain_data =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "evidence..", ROOT + "wire..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "http..", ROOT + "probe..", ROOT + "rule..");

  @ArchTest
  static final ArchRule comparing_states_is_pure =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "effect..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + "http..",
              ROOT + "probe..",
              ROOT + "rule..",
              ROOT + "settings..",
              "java.io..",
              "java.nio.file..");

  @ArchTest
  static final ArchRule what_copilot_makes_of_answers_is_pure =
      noClasses()
          .that()
          .resideInAPackage(ROOT + "copilot..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.github.pluginconformance..")
                  .and(resideOutsideOfPackage(ROOT + "copilot.."))
                  .and(resideOutsideOfPackage(ROOT + "json..")));

  @ArchTest
  static final ArchRule the_rooms_of_calling_operations_have_no_way_back =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage(OPERATION + "..")
          .layer("face")
          .definedBy(OPERATION)
          .layer("stopped")
          .definedBy(OPERATION + ".stopped")
          .layer("step")
          .definedBy(OPERATION + ".step")
          .layer("send")
          .definedBy(OPERATION + ".send")
          .layer("watch")
          .definedBy(OPERATION + ".watch")
          .layer("request")
          .definedBy(OPERATION + ".request")
          .layer("own")
          .definedBy(OPERATION + ".own")
          .layer("shape")
          .definedBy(OPERATION + ".shape")
          .whereLayer("face")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("stopped")
          .mayOnlyBeAccessedByLayers("face")
          .whereLayer("step")
          .mayOnlyBeAccessedByLayers("face", "stopped")
          .whereLayer("send")
          .mayOnlyBeAccessedByLayers("face", "stopped", "step")
          .whereLayer("watch")
          .mayOnlyBeAccessedByLayers("face", "stopped", "step", "send")
          .whereLayer("request")
          .mayOnlyBeAccessedByLayers("face", "stopped", "step", "send", "watch")
          .whereLayer("own")
          .mayOnlyBeAccessedByLayers("face", "stopped", "step", "send", "watch", "request");

  @ArchTest
  static final ArchRule only_the_face_of_calling_operations_is_seen_outside =
      noClasses()
          .that()
          .resideOutsideOfPackage(OPERATION + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(OPERATION + ".*..");

  @ArchTest
  static final ArchRule json_never_names_java_types =
      noClasses()
          .should()
          .callMethod(ObjectMapper.class, "enableDefaultTyping")
          .orShould()
          .callMethod(ObjectMapper.class, "activateDefaultTyping");

  /** The mapper behind it takes a good part of a short run to get ready. */
  @ArchTest
  static final ArchRule json_becomes_text_without_a_mapper =
      noClasses()
          .should()
          .callMethodWhere(
              target(owner(assignableTo(JsonNode.class)))
                  .and(target(name("toString").or(name("toPrettyString")))));

  @ArchTest
  static final ArchRule tests_stay_out_of_the_product =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..")
          .orShould()
          .dependOnClassesThat(simpleNameEndingWith("Test"));

  private static boolean naming(JavaFieldAccess access) {
    boolean metadata =
        access.getOriginOwner().isAssignableTo(Rule.class)
            && access.getOrigin().getName().equals("<init>");
    return access.getTargetOwner().isAssignableTo(Profile.class) && !metadata;
  }
}
