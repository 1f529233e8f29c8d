package io.salesline.goals.goal.app;

import io.salesline.goals.fiscal.app.FiscalCalendars;
import io.salesline.goals.fiscal.app.FiscalSetting;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.period.Period;
import io.salesline.goals.period.PeriodKind;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what is asked in the organisation's currency and by its calendar. */
@ApplicationScoped
class Outlining {

  private static final Pattern OF_YEAR = Pattern.compile("(19[7-9]\\d|2[01]\\d\\d)(-[A-Z].*)?");
  private static final Set<PeriodKind> OF_GOALS =
      EnumSet.of(PeriodKind.YEAR, PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH);

  private final FiscalCalendars fiscal;
  private final Organisation organisation;

  Outlining(FiscalCalendars fiscal, Organisation organisation) {
    this.fiscal = fiscal;
    this.organisation = organisation;
  }

  /**
   * The days of its period stay as they are now, also when the fiscal calendar changes. Fails with
   * 422 {@code unknown-goal-period}.
   */
  Uni<Outline> of(UnitOfWork work, NewGoal asked) {
    return asked
        .period()
        .map(key -> fiscal.hold(work).map(setting -> outline(asked, setting, key)))
        .orElseGet(() -> Uni.createFrom().item(outline(asked, asked.month().map(Period::of))));
  }

  private Outline outline(NewGoal asked, FiscalSetting setting, String key) {
    return outline(asked, Optional.of(period(setting, key)));
  }

  private Outline outline(NewGoal asked, Optional<Period> within) {
    return asked.outline(organisation.currency(), within);
  }

  private static Period period(FiscalSetting setting, String key) {
    return Optional.of(OF_YEAR.matcher(key))
        .filter(matcher -> matcher.matches())
        .map(matcher -> setting.year(Integer.parseInt(matcher.group(1))))
        .flatMap(year -> year.find(key))
        .filter(period -> OF_GOALS.contains(period.kind()))
        .orElseThrow(() -> Refusal.field("period", "unknown-goal-period"));
  }
}
