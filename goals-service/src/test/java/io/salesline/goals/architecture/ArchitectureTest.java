package io.salesline.goals.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  static final JavaClasses SERVICE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.salesline.goals");

  /** Classes that break the rules on purpose. */
  static final JavaClasses PLANTED =
      new ClassFileImporter()
          .importPackages("io.salesline.goals.planted", "io.salesline.goals.sown");

  @Test
  void theServiceKeepsEachRule() {
    assertThat(SERVICE).isNotEmpty();
    Rules.all().forEach(rule -> rule.check(SERVICE));
  }

  @Test
  void domainsStayPure() {
    assertSees(Rules.DOMAIN_IS_PURE, "ImpureDomain");
  }

  @Test
  void clocksInTheCodeAreSeen() {
    assertSees(Rules.NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME, "ImpureDomain");
  }

  @Test
  void layersThatPointOutwardAreSeen() {
    assertSees(Rules.LAYERS_POINT_INWARD, "OutwardApp");
  }

  @Test
  void edgesThatKnowEachOtherAreSeen() {
    assertSees(Rules.EDGES_DO_NOT_KNOW_EACH_OTHER, "NosyStore");
  }

  @Test
  void featuresThatMeetElsewhereAreSeen() {
    assertSees(Rules.FEATURES_MEET_THROUGH_APP, "OutwardApp");
  }

  @Test
  void namesThatSayNothingAreSeen() {
    assertSees(Rules.NAMES_SAY_WHAT_THINGS_ARE, "WebHelper");
  }

  @Test
  void parallelWorkIsSeen() {
    assertSees(Rules.ONE_SESSION_IS_SEQUENTIAL, "OutwardApp");
  }

  @Test
  void publicResourcesAreSeen() {
    assertSees(Rules.RESOURCES_ARE_HIDDEN, "WebHelper");
  }

  private static void assertSees(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }
}
