package io.salesline.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule against a class that breaks it on purpose. */
class ServiceRulesTest {

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.salesline.planted");

  private final ServiceRules rules = new ServiceRules("planted", "common");

  @Test
  void impureDomainsAreSeen() {
    assertSees(rules.domainIsPure(), "ImpureDomain");
  }

  @Test
  void layersThatPointOutwardAreSeen() {
    assertSees(rules.domainKnowsNoLayer(), "ImpureDomain");
    assertSees(rules.appKnowsNoEdge(), "OutwardApp");
  }

  @Test
  void edgesThatKnowEachOtherAreSeen() {
    assertSees(rules.edgesDoNotKnowEachOther("web"), "NosyResource");
    assertSees(rules.edgesDoNotKnowEachOther("store"), "NosyStore");
    assertSees(rules.edgesDoNotKnowEachOther("messaging"), "LateConsumer");
  }

  @Test
  void featuresThatMeetElsewhereAreSeen() {
    assertSees(rules.featuresMeetAt("app"), "OutwardApp");
    assertSees(rules.featuresMeetAt("app", "domain"), "OutwardApp");
    assertSees(rules.featuresMeetAt("app"), "Neighbour");
    assertSees(rules.onlyAppMeetsOthers(), "NosyResource");
  }

  @Test
  void whatIsCommonAndKnowsAFeatureIsSeen() {
    assertSees(rules.whatIsCommonKnowsNoFeature(), "KnowingWords");
  }

  @Test
  void partsThatKnowEachOtherAreSeen() {
    assertSees(rules.noServiceKnowsAnother(), "NosyStore");
  }

  @Test
  void namesThatSayNothingAreSeen() {
    assertSees(rules.namesSayWhatThingsAre(), "WebHelper");
  }

  @Test
  void clocksInTheCodeAreSeen() {
    assertSees(rules.nobodyAsksTheMachineForTheTime(), "ImpureDomain");
  }

  @Test
  void parallelWorkIsSeen() {
    assertSees(rules.oneSessionIsSequential(), "OutwardApp");
  }

  @Test
  void publicResourcesAreSeen() {
    assertSees(rules.resourcesAreHidden(), "NosyResource");
    assertSees(rules.webIsHidden(), "WebHelper");
  }

  @Test
  void consumersThatComeLateAreSeen() {
    assertSees(rules.consumersAreKnownFromTheStart(), "LateConsumer");
  }

  private static void assertSees(ArchRule rule, String culprit) {
    assertThatThrownBy(() -> rule.check(PLANTED))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(culprit);
  }
}
