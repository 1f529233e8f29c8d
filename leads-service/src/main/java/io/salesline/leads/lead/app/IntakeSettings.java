package io.salesline.leads.lead.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How leads are taken in. */
@ConfigMapping(prefix = "salesline.intake")
public interface IntakeSettings {

  /** Whose telephone numbers need no country code, by ISO 3166. */
  @WithDefault("CN")
  String phoneRegion();
}
