package io.salesline.goals.goal.app;

import io.salesline.goals.goal.domain.GoalId;
import io.salesline.goals.goal.domain.Growths;
import io.salesline.goals.goal.domain.Outline;
import io.salesline.goals.goal.domain.SmartCheck;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.goals.goal.domain.Wish;
import io.salesline.goals.period.Period;
import io.salesline.goals.result.app.Results;
import io.salesline.platform.access.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds what somebody asks for against SMART, and against what its scope has reached before. */
@ApplicationScoped
public class CheckingGoal {

  /** Growths of so many months before are looked at; each looks a year further back. */
  private static final int MONTHS = 36;

  private final Standings standings;
  private final Results results;

  CheckingGoal(Standings standings, Results results) {
    this.standings = standings;
    this.results = results;
  }

  /**
   * @param standing to the outline's scope; empty where it has none
   * @param today months that are not over by then have no growth
   */
  public Uni<SmartCheck> check(Outline outline, Optional<Standing> standing, LocalDate today) {
    return growths(outline, today).map(growths -> SmartCheck.of(wish(outline, standing), growths));
  }

  /** As it stands for a reader, of a draft that they see. */
  public Uni<SmartCheck> check(Caller caller, LocalDate today, Outline outline) {
    return outline
        .scope()
        .map(scope -> standings.of(caller, today, scope).map(Optional::of))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
        .chain(standing -> check(outline, standing, today));
  }

  private Uni<Optional<Growths>> growths(Outline outline, LocalDate today) {
    Optional<Period> period = outline.period().filter(Period::isOfCalendarMonths);
    if (outline.metric().isEmpty() || outline.scope().isEmpty() || period.isEmpty()) {
      return Uni.createFrom().item(Optional.empty());
    }
    YearMonth month = YearMonth.from(period.get().first());
    YearMonth thisMonth = YearMonth.from(today);
    YearMonth last = (month.isBefore(thisMonth) ? month : thisMonth).minusMonths(1);
    return results
        .months(
            outline.metric().get(),
            Reach.earner(outline.scope().get()),
            outline.segment(),
            month.minusMonths(MONTHS).minusYears(1),
            last)
        .map(known -> Optional.of(Growths.before(period.get(), known, over(known, last))));
  }

  /** The months from the first with a result to the last that is over. */
  private static List<YearMonth> over(Map<YearMonth, BigDecimal> results, YearMonth last) {
    return results.keySet().stream()
        .min(YearMonth::compareTo)
        .map(first -> Stream.iterate(first, m -> !m.isAfter(last), m -> m.plusMonths(1)).toList())
        .orElse(List.of());
  }

  private static Wish wish(Outline outline, Optional<Standing> standing) {
    return new Wish(
        outline.metric(),
        outline.scope(),
        outline.segment(),
        outline.period(),
        outline.tiers(),
        standing.map(Standing::owner),
        standing.map(Standing::company).orElse(false),
        outline.parent().map(GoalId::value));
  }
}
