package io.salesline.goals.calendar.app;

import io.salesline.goals.calendar.domain.Calendar;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** The organisation's calendar: one. */
public interface Calendars {

  /** Empty until the organisation has begun. */
  Uni<Optional<Calendar>> find();

  /** Held until the transaction ends; fails with 404 until the organisation has begun. */
  Uni<Calendar> hold(UnitOfWork work);

  /** True where there was none yet. */
  Uni<Boolean> begin(UnitOfWork work, Calendar first);

  Uni<Void> replace(UnitOfWork work, Calendar calendar);
}
