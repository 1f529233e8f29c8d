package io.salesline.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;
import java.util.Currency;

/** What is fixed at set-up: the zone in which a day is a day, and the currency of every sum. */
@ConfigMapping(prefix = "salesline.organisation")
public interface Organisation {
  @WithDefault("Etc/UTC")
  ZoneId zone();

  @WithDefault("USD")
  Currency currency();
}
