package io.salesline.goals.plan.app;

import static java.util.stream.Collectors.groupingBy;

import io.salesline.goals.fiscal.app.FiscalCalendars;
import io.salesline.goals.period.FiscalYear;
import io.salesline.goals.period.Period;
import io.salesline.goals.plan.domain.History;
import io.salesline.goals.plan.domain.Part;
import io.salesline.goals.plan.domain.Place;
import io.salesline.goals.plan.domain.Plan;
import io.salesline.goals.plan.domain.RowKey;
import io.salesline.goals.plan.domain.UnitAxis;
import io.salesline.goals.result.app.EarlierResults;
import io.salesline.goals.result.app.EarlierResults.Result;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What the places of a plan booked in an earlier period. A person's results count where the person
 * was on their day, if the plan has that place, else at the person's first place in it.
 */
@ApplicationScoped
class LookingBack {

  private final FiscalCalendars fiscal;
  private final EarlierResults results;

  LookingBack(FiscalCalendars fiscal, EarlierResults results) {
    this.fiscal = fiscal;
    this.results = results;
  }

  /** Fails with 422 {@code unknown-history-period}; nothing where none is asked for. */
  Uni<History> from(UnitOfWork work, Plan plan, Part whole, SplitAsked asked) {
    return asked
        .history()
        .map(key -> from(work, plan, whole, key))
        .orElseGet(() -> Uni.createFrom().item(History.NONE));
  }

  private Uni<History> from(UnitOfWork work, Plan plan, Part whole, String key) {
    return fiscal
        .hold(work)
        .map(setting -> setting.year(year(key)))
        .chain(year -> from(work, plan, whole, year, period(year, key)));
  }

  private Uni<History> from(UnitOfWork work, Plan plan, Part whole, FiscalYear year, Period span) {
    Map<UUID, List<Integer>> places = places(plan);
    return results
        .of(work, plan.metric(), places.keySet(), span.first(), span.last())
        .map(found -> history(plan, new History(plan, whole.period(), year, span), places, found));
  }

  private static History history(
      Plan plan, History history, Map<UUID, List<Integer>> places, List<Result> results) {
    for (Result result : results) {
      int segment =
          plan.segments().numberOf(result.product(), result.customerClass(), result.customer());
      history.add(
          new RowKey(place(plan, places.get(result.owner()), result), segment),
          result.day(),
          plan.rounded(result.amount()));
    }
    return history;
  }

  private static int place(Plan plan, List<Integer> places, Result result) {
    return places.stream()
        .filter(node -> result.unit().equals(Optional.of(unit(plan, node))))
        .findFirst()
        .orElse(places.getFirst());
  }

  private static UUID unit(Plan plan, int node) {
    return plan.places().get(node).unit().value();
  }

  private static Map<UUID, List<Integer>> places(Plan plan) {
    return plan.places().axis().leaves(UnitAxis.TOP).stream()
        .filter(node -> plan.places().get(node).member().isPresent())
        .collect(groupingBy(node -> member(plan.places().get(node))));
  }

  private static UUID member(Place place) {
    return place.member().orElseThrow().value();
  }

  private static int year(String key) {
    try {
      return Integer.parseInt(key.substring(0, Math.min(4, key.length())));
    } catch (NumberFormatException noYear) {
      throw Refusal.field("history", "unknown-history-period");
    }
  }

  private static Period period(FiscalYear year, String key) {
    return key.equals(year.whole().key())
        ? year.whole()
        : year.find(key).orElseThrow(() -> Refusal.field("history", "unknown-history-period"));
  }
}
