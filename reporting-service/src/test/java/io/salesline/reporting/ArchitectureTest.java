package io.salesline.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.salesline.platform.testing.ServiceRules;
import org.junit.jupiter.api.Test;

/** A read model: projections and queries in flat packages by subject. */
class ArchitectureTest {

  private static final ServiceRules RULES = new ServiceRules("reporting");
  private static final JavaClasses SERVICE = RULES.code();

  /** What people own here: written by commands, in their session. */
  private static final String[] OWNED = {
    "io.salesline.reporting.view..",
    "io.salesline.reporting.alert..",
    "io.salesline.reporting.inbox..",
    "io.salesline.reporting.webhook.."
  };

  @Test
  void theServiceKeepsWhatAllKeep() {
    assertThat(SERVICE).hasSizeGreaterThan(40);
    RULES.ofAll().forEach(rule -> rule.check(SERVICE));
  }

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("io.salesline.reporting.(*)..").should().beFreeOfCycles().check(SERVICE);
  }

  @Test
  void theReadModelHasNoEntities() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.persistence..")
        .check(SERVICE);
    noClasses()
        .that()
        .resideOutsideOfPackages(OWNED)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hibernate..")
        .check(SERVICE);
  }
}
