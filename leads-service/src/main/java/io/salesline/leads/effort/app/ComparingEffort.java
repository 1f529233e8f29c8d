package io.salesline.leads.effort.app;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import io.salesline.leads.abc.app.AbcQueries;
import io.salesline.leads.abc.app.AbcQueries.Total;
import io.salesline.leads.effort.app.EffortQueries.Cell;
import io.salesline.leads.effort.app.EffortQueries.Recipient;
import io.salesline.leads.effort.app.EffortReport.Beyond;
import io.salesline.leads.effort.app.EffortReport.ByClass;
import io.salesline.leads.effort.app.EffortReport.ByMember;
import io.salesline.leads.effort.domain.Pareto;
import io.salesline.leads.effort.domain.Spent;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.query.Days;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sets the effort that was spent on customers against the 80/20 target. */
@ApplicationScoped
public class ComparingEffort {

  private static final int MOST_MEMBERS = 200;
  private static final int MOST_BEYOND = 20;

  private final EffortQueries queries;
  private final AbcQueries classes;

  ComparingEffort(EffortQueries queries, AbcQueries classes) {
    this.queries = queries;
    this.classes = classes;
  }

  public Uni<EffortReport> compare(Scope scope, Days days) {
    return queries
        .cells(scope, days)
        .chain(cells -> classes.totals(scope).chain(totals -> report(scope, days, cells, totals)));
  }

  private Uni<EffortReport> report(Scope scope, Days days, List<Cell> cells, List<Total> totals) {
    var pareto =
        new Pareto(
            sum(cells, cell -> true).contacts(),
            core(cells),
            customers(totals, Pareto::isCore),
            customers(totals, one -> !Pareto.isCore(one)));
    return queries
        .recipients(scope, days, MOST_BEYOND)
        .map(recipients -> beyond(pareto, recipients))
        .map(
            beyond ->
                new EffortReport(
                    days,
                    pareto,
                    sum(cells, cell -> true),
                    byClass(cells, totals),
                    byMember(cells),
                    beyond));
  }

  private static long core(List<Cell> cells) {
    return sum(cells, cell -> Pareto.isCore(cell.customerClass())).contacts();
  }

  private static Spent sum(List<Cell> cells, Predicate<Cell> which) {
    return cells.stream().filter(which).map(Cell::spent).reduce(Spent.NOTHING, Spent::plus);
  }

  private static long customers(List<Total> totals, Predicate<CustomerClass> which) {
    return totals.stream()
        .filter(total -> which.test(total.customerClass()))
        .mapToLong(Total::customers)
        .sum();
  }

  /** Also a class of which the scope has nobody, where others' customers were worked with. */
  private static List<ByClass> byClass(List<Cell> cells, List<Total> totals) {
    return Stream.concat(Stream.of(CustomerClass.values()), Stream.of((CustomerClass) null))
        .map(one -> byClass(one, cells, totals))
        .filter(row -> row.customers() > 0 || row.spent().contacts() > 0)
        .toList();
  }

  private static ByClass byClass(CustomerClass one, List<Cell> cells, List<Total> totals) {
    return new ByClass(
        one,
        customers(totals, other -> other == one),
        sum(cells, cell -> cell.customerClass() == one));
  }

  private static List<ByMember> byMember(List<Cell> cells) {
    Map<MemberId, List<Cell>> members = cells.stream().collect(groupingBy(Cell::member));
    return members.entrySet().stream()
        .map(one -> byMember(one.getKey(), one.getValue()))
        .sorted(
            comparing((ByMember row) -> row.spent().contacts())
                .reversed()
                .thenComparing(row -> row.member().value()))
        .limit(MOST_MEMBERS)
        .toList();
  }

  private static ByMember byMember(MemberId member, List<Cell> cells) {
    return new ByMember(member, sum(cells, cell -> true), core(cells));
  }

  private static List<Beyond> beyond(Pareto pareto, List<Recipient> recipients) {
    Comparator<Beyond> least = comparing(Beyond::excess);
    return recipients.stream()
        .map(one -> new Beyond(one, pareto.claim(one.customerClass())))
        .filter(one -> one.excess().signum() > 0)
        .sorted(least.reversed().thenComparing(one -> one.recipient().customer().value()))
        .limit(MOST_BEYOND)
        .toList();
  }
}
