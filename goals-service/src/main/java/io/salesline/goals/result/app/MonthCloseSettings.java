package io.salesline.goals.result.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When months are closed where no director has done it. */
@ConfigMapping(prefix = "salesline.months")
interface MonthCloseSettings {

  /** How many days after a month's end. */
  @WithDefault("10")
  int closeAfterDays();

  /** How often it is looked for months to close. */
  @WithDefault("1h")
  String lookEvery();
}
