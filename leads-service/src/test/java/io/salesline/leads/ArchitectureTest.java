package io.salesline.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.salesline.platform.testing.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /**
   * All features may know the names of things, spelling, lists, and tables as text. Conditions are
   * written in CEL, whose types the vocabulary names.
   */
  private static final ServiceRules RULES =
      new ServiceRules("leads", "id", "text", "query", "csv").withPureLibraries("dev.cel.common..");

  private static final JavaClasses SERVICE = RULES.code();

  @Test
  void theServiceKeepsWhatAllKeep() {
    assertThat(SERVICE).hasSizeGreaterThan(50);
    RULES.ofAll().forEach(rule -> rule.check(SERVICE));
  }

  @Test
  void layersPointInwardToAPureDomain() {
    RULES.ofLayers().forEach(rule -> rule.check(SERVICE));
  }

  /** Another feature's app is spoken to in the words of its domain, and only app speaks to it. */
  @Test
  void featuresMeetOnlyThroughApp() {
    RULES.featuresMeetAt("app", "domain").check(SERVICE);
    RULES.onlyAppMeetsOthers().check(SERVICE);
  }
}
