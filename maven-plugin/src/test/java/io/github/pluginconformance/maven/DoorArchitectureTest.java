package io.github.pluginconformance.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** This door translates settings and shows results; it neither talks to the plugin nor judges. */
@AnalyzeClasses(
    packages = "io.github.pluginconformance.maven",
    importOptions = ImportOption.DoNotIncludeTests.class)
class DoorArchitectureTest {

  private static final String ROOT = "io.github.pluginconformance.";

  @ArchTest
  static final ArchRule holds_no_logic =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + "probe..", ROOT + "evidence..", "org.jsoup..");

  @ArchTest
  static final ArchRule opens_no_socket =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "org.apache.hc..", "javax.net..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.net.Socket");

  /** Another JVM has this plugin's own jar alone. */
  @ArchTest
  static final ArchRule needs_no_maven_where_it_is_run =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "maven.goal..", ROOT + "maven.fork..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.maven..", "org.codehaus..", "org.slf4j..", "javax.inject..");
}
