package io.salesline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.salesline.platform.testing.ServiceRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  /** Criteria are written in CEL, whose types the vocabulary names. */
  private static final ServiceRules RULES =
      new ServiceRules("pipeline", "id").withPureLibraries("dev.cel.common..");

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

  @Test
  void featuresMeetOnlyThroughApp() {
    RULES.featuresMeetAt("app").check(SERVICE);
  }
}
