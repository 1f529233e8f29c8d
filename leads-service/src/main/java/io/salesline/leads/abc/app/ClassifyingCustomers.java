package io.salesline.leads.abc.app;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.abc.app.ClassJournal.Change;
import io.salesline.leads.abc.domain.AbcRules;
import io.salesline.leads.abc.domain.Basis;
import io.salesline.leads.abc.domain.ClassRun;
import io.salesline.leads.abc.domain.Figures;
import io.salesline.leads.abc.domain.Share;
import io.salesline.leads.abc.domain.Standing;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.worth.app.Worths;
import io.salesline.leads.worth.domain.Worth;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Does what a classification asks for, a step a transaction. */
@ApplicationScoped
class ClassifyingCustomers {

  private static final int AT_ONCE = 500;

  private final ClassRuns runs;
  private final Worths worths;
  private final Standings standings;
  private final Customers customers;
  private final AbcSettingsKept settings;
  private final ClassJournal journal;

  ClassifyingCustomers(
      ClassRuns runs,
      Worths worths,
      Standings standings,
      Customers customers,
      AbcSettingsKept settings,
      ClassJournal journal) {
    this.runs = runs;
    this.worths = worths;
    this.standings = standings;
    this.customers = customers;
    this.settings = settings;
    this.journal = journal;
  }

  /** One step of the run that has waited longest; tells whether there was one to be done here. */
  Uni<Boolean> step(UnitOfWork unit) {
    return runs.next(unit)
        .chain(run -> run.isEmpty() ? Uni.createFrom().item(false) : step(unit, run.get()));
  }

  private Uni<Boolean> step(UnitOfWork unit, ClassRun run) {
    return settings
        .in(unit)
        .chain(
            kept ->
                run.isWeighed() ? judge(unit, run, kept.rules()) : weigh(unit, run, kept.rules()))
        .replaceWith(true);
  }

  private Uni<Void> weigh(UnitOfWork unit, ClassRun run, AbcRules rules) {
    return worths.all(unit, run.asOf()).chain(all -> weigh(unit, run, rules.basis(), all));
  }

  private Uni<Void> weigh(UnitOfWork unit, ClassRun run, Basis wanted, List<Worth> all) {
    Basis basis = wanted.settled(all.stream().allMatch(Worth::tellsProfit));
    run.weigh(all.size(), basis);
    return standings.weigh(unit, run.id(), figures(run, basis, all));
  }

  private static Map<CustomerId, Figures> figures(ClassRun run, Basis basis, List<Worth> all) {
    Map<CustomerId, BigDecimal> values =
        all.stream().collect(toMap(Worth::customer, worth -> value(worth, basis)));
    var valueShares = Share.of(values);
    var potentialShares = Share.of(all.stream().collect(toMap(Worth::customer, Worth::potential)));
    var figures = new LinkedHashMap<CustomerId, Figures>();
    for (Worth worth : all) {
      CustomerId id = worth.customer();
      figures.put(
          id,
          Figures.of(
              values.get(id),
              valueShares.get(id),
              worth.potential(),
              potentialShares.get(id),
              worth.bought(),
              run.asOf()));
    }
    return figures;
  }

  private static BigDecimal value(Worth worth, Basis basis) {
    return basis == Basis.GROSS_PROFIT ? worth.grossProfit() : worth.revenue();
  }

  private Uni<Void> judge(UnitOfWork unit, ClassRun run, AbcRules rules) {
    return standings
        .unjudged(unit, run.id(), AT_ONCE)
        .chain(some -> some.isEmpty() ? finish(unit, run) : judge(unit, run, rules, some));
  }

  private static Uni<Void> finish(UnitOfWork unit, ClassRun run) {
    run.finish(unit.now());
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> judge(UnitOfWork unit, ClassRun run, AbcRules rules, List<CustomerId> some) {
    return customers
        .existing(unit, some)
        .invoke(unit::gotHold)
        .chain(held -> standings.of(unit, some).map(them -> changes(unit, run, rules, held, them)))
        .invoke(changes -> run.judge(changes.size()))
        .chain(changes -> journal.record(unit, changes));
  }

  private static List<Change> changes(
      UnitOfWork unit,
      ClassRun run,
      AbcRules rules,
      List<Customer> customers,
      List<Standing> standings) {
    Map<CustomerId, Customer> byId = customers.stream().collect(toMap(Customer::id, one -> one));
    return standings.stream()
        .flatMap(standing -> change(unit, run, rules, byId.get(standing.customer()), standing))
        .toList();
  }

  private static Stream<Change> change(
      UnitOfWork unit, ClassRun run, AbcRules rules, Customer customer, Standing standing) {
    return standing.judge(run.id(), rules, run.anew(), unit.today()).stream()
        .filter(stand -> customer.mergedInto().isEmpty()) // since it was weighed
        .map(stand -> new Change(customer, standing, stand));
  }
}
