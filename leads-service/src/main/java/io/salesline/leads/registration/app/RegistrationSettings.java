package io.salesline.leads.registration.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

/** How long registrations protect. */
@ConfigMapping(prefix = "salesline.registration")
interface RegistrationSettings {

  /** The day on which one is made does not count. */
  @WithDefault("30")
  @Positive int workingDays();
}
