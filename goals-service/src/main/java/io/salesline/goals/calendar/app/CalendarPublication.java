package io.salesline.goals.calendar.app;

import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;

/** Tells the other services, and puts the calendar into force in this one. */
public interface CalendarPublication {
  Uni<Void> of(UnitOfWork work, Calendar calendar);
}
