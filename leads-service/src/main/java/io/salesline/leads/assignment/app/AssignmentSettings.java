package io.salesline.leads.assignment.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly leads are assigned. */
@ConfigMapping(prefix = "salesline.assignment")
public interface AssignmentSettings {

  /** How often it is looked for leads that wait. */
  @WithDefault("1s")
  Duration every();

  /** As many leads a transaction. */
  @WithDefault("1000")
  int batch();

  /** As many leads that wait are offered anew in one transaction when the rules have changed. */
  @WithDefault("5000")
  int offer();

  /** When a lead for which nobody was there is looked at again. */
  @WithDefault("1m")
  Duration again();
}
