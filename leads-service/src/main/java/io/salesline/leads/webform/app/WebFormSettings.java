package io.salesline.leads.webform.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much strangers may send. */
@ConfigMapping(prefix = "salesline.intake.web-forms")
interface WebFormSettings {

  /** In an hour, from one address by one form. */
  @WithDefault("20")
  int ofAddress();

  /** In an hour, from all addresses by one form. */
  @WithDefault("2000")
  int ofForm();
}
