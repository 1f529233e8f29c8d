package io.salesline.pipeline.exchange.app;

import io.salesline.pipeline.exchange.domain.FiscalYear;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Month;

/** When the organisation's year starts. */
@ConfigMapping(prefix = "salesline.fiscal-year")
public interface FiscalCalendar {
  @WithDefault("january")
  Month starts();

  default FiscalYear year() {
    return new FiscalYear(starts());
  }
}
