package io.salesline.leads.abc.app;

import io.salesline.leads.abc.app.ClassJournal.Change;
import io.salesline.leads.abc.domain.ClassOverride;
import io.salesline.leads.abc.domain.Stand;
import io.salesline.leads.abc.domain.Standing;
import io.salesline.leads.customer.app.VisibleCustomer;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Gives a customer a class against the figures, and lets the figures speak again. */
@ApplicationScoped
public class OverridingClass {

  private final VisibleCustomer customers;
  private final Standings standings;
  private final AbcSettingsKept settings;
  private final ClassJournal journal;

  OverridingClass(
      VisibleCustomer customers,
      Standings standings,
      AbcSettingsKept settings,
      ClassJournal journal) {
    this.customers = customers;
    this.standings = standings;
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * @param revision the customer's
   */
  public record Outcome(
      CustomerId customer, long revision, CustomerClass customerClass, boolean prospect) {

    private static Outcome of(Customer customer) {
      var now = customer.classification().orElseThrow();
      return new Outcome(customer.id(), customer.revision(), now.customerClass(), now.prospect());
    }
  }

  public Uni<Outcome> override(UnitOfWork unit, CustomerId id, long expected, ClassOverride said) {
    if (said.lastDay() != null && said.lastDay().isBefore(unit.today())) {
      throw Refusal.field("last_day", "day-past", "date", said.lastDay());
    }
    return customers
        .locked(unit, id)
        .invoke(customer -> IfMatch.check(expected, customer.revision()))
        .call(customer -> standing(unit, id).chain(one -> said(unit, customer, one, said)))
        .map(Outcome::of);
  }

  private Uni<Void> said(
      UnitOfWork unit, Customer customer, Standing standing, ClassOverride said) {
    Stand stand = standing.override(said, unit.today());
    return journal.record(unit, List.of(new Change(customer, standing, stand)));
  }

  /** Nothing is said any more. Fails with a 409 refusal where nothing was. */
  public Uni<Outcome> end(UnitOfWork unit, CustomerId id, long expected) {
    return customers
        .locked(unit, id)
        .invoke(customer -> IfMatch.check(expected, customer.revision()))
        .call(customer -> standing(unit, id).chain(one -> ended(unit, customer, one)))
        .map(Outcome::of);
  }

  private Uni<Void> ended(UnitOfWork unit, Customer customer, Standing standing) {
    if (standing.override().isEmpty()) {
      throw Refusal.conflict("class-not-overridden");
    }
    return settings
        .in(unit)
        .map(kept -> standing.endOverride(kept.rules()))
        .chain(stand -> journal.record(unit, List.of(new Change(customer, standing, stand))));
  }

  private Uni<Standing> standing(UnitOfWork unit, CustomerId id) {
    return standings
        .of(unit, List.of(id))
        .chain(
            found ->
                found.isEmpty()
                    ? added(unit, new Standing(id))
                    : Uni.createFrom().item(found.getFirst()));
  }

  private Uni<Standing> added(UnitOfWork unit, Standing fresh) {
    return standings.add(unit, fresh).replaceWith(fresh);
  }
}
