package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.WorkingWeek;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.util.Set;

/** Which days are worked. */
@ConfigMapping(prefix = "salesline.calendar")
public interface WorkingCalendar {

  @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
  Set<DayOfWeek> workingDays();

  default WorkingWeek week() {
    return new WorkingWeek(workingDays());
  }
}
