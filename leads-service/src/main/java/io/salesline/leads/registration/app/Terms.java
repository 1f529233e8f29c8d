package io.salesline.leads.registration.app;

import io.salesline.leads.registration.domain.Term;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.time.WorkingCalendar;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The term of a registration, by the calendar as it is now. */
@ApplicationScoped
class Terms {

  private final WorkingCalendar calendar;
  private final Organisation organisation;
  private final RegistrationSettings settings;

  Terms(WorkingCalendar calendar, Organisation organisation, RegistrationSettings settings) {
    this.calendar = calendar;
    this.organisation = organisation;
    this.settings = settings;
  }

  Uni<Term> current(UnitOfWork unit) {
    return calendar
        .in(unit.session())
        .map(days -> new Term(days, settings.workingDays(), organisation.zone()));
  }
}
