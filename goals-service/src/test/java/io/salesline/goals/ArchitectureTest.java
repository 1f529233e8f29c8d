package io.salesline.goals;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.salesline.platform.testing.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final ServiceRules RULES =
      new ServiceRules("goals", "period", "metric", "segment")
          .withPureLibraries("dev.cel.common..");
  private static final JavaClasses SERVICE = RULES.code();

  @Test
  void theServiceKeepsWhatAllKeep() {
    assertThat(SERVICE).hasSizeGreaterThan(50);
    RULES.ofAll().forEach(rule -> rule.check(SERVICE));
  }

  @Test
  void layersPointInwardToAPureDomain() {
    RULES.ofLayers().forEach(rule -> rule.check(SERVICE));
    RULES.webIsHidden().check(SERVICE);
  }

  @Test
  void featuresMeetOnlyThroughApp() {
    RULES.featuresMeetAt("app").check(SERVICE);
  }
}
