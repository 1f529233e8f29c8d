package io.salesline.goals.organisation.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** With what an empty organisation begins. */
@ConfigMapping(prefix = "salesline.bootstrap")
public interface BootstrapSettings {

  /** The username of the one who may do everything at first. */
  @WithDefault("admin")
  String administrator();

  /** Their name for people. */
  @WithDefault("Administrator")
  String administratorName();

  /** The name of the company. */
  @WithDefault("Company")
  String company();
}
