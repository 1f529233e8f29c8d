package io.salesline.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses PLATFORM =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.salesline.platform");

  @Test
  void thePlatformKnowsNoService() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.salesline.goals..",
            "io.salesline.pipeline..",
            "io.salesline.leads..",
            "io.salesline.reporting..",
            "io.salesline.local..")
        .check(PLATFORM);
  }

  @Test
  void moneyIsPure() {
    noClasses()
        .that()
        .resideInAPackage("..money..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.quarkus..", "io.smallrye..", "io.vertx..", "jakarta..")
        .check(PLATFORM);
  }

  @Test
  void onlyTimeAsksTheMachineForTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..time..", "..outbox..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(PLATFORM);
  }
}
