package io.salesline.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A read model: projections and queries in flat packages by subject. */
class ArchitectureTest {

  private static JavaClasses service;

  @BeforeAll
  static void read() {
    service =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.salesline.reporting");
    assertThat(service).hasSizeGreaterThan(40);
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("io.salesline.reporting.(*)..").should().beFreeOfCycles().check(service);
  }

  @Test
  void noOtherServicesCodeIsUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.salesline.goals..",
            "io.salesline.pipeline..",
            "io.salesline.leads..",
            "io.salesline.contracts..",
            "io.salesline.local..")
        .check(service);
  }

  @Test
  void theLiveEngineKnowsNothingOfWhatItCarries() {
    noClasses()
        .that()
        .resideInAPackage("io.salesline.reporting.live..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.salesline.reporting.answer..",
            "io.salesline.reporting.change..",
            "io.salesline.reporting.deal..",
            "io.salesline.reporting.funnel..",
            "io.salesline.reporting.question..",
            "io.salesline.reporting.sales..",
            "io.salesline.reporting.stream..")
        .check(service);
  }

  @Test
  void theReadModelHasNoEntities() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
        .check(service);
  }

  @Test
  void nothingAsksTheMachineForTheTime() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(service);
  }

  @Test
  void resourcesArePackagePrivate() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .should()
        .bePackagePrivate()
        .check(service);
  }

  @Test
  void namesAreTheFieldsOwn() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(service);
  }
}
