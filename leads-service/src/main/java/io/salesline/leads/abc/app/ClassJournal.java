package io.salesline.leads.abc.app;

import io.quarkus.arc.All;
import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.abc.domain.Stand;
import io.salesline.leads.abc.domain.Standing;
import io.salesline.leads.customer.app.CustomerJournal;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Classification;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records that customers have another class: their rows, events, audit lines and history. */
@ApplicationScoped
class ClassJournal {

  private final Customers customers;
  private final CustomerJournal journal;
  private final Standings standings;
  private final List<ClassFollower> followers;

  ClassJournal(
      Customers customers,
      CustomerJournal journal,
      Standings standings,
      @All List<ClassFollower> followers) {
    this.customers = customers;
    this.journal = journal;
    this.standings = standings;
    this.followers = followers;
  }

  /** Its customer's class is this one from now on. */
  record Change(Customer customer, Standing standing, Stand stand) {

    private CustomerDecision decide(UnitOfWork unit) {
      var classification = new Classification(stand.customerClass(), stand.prospect());
      return customer.classify(classification, stand.reason().key(), unit.now());
    }

    private ClassPeriod period(UnitOfWork unit) {
      return new ClassPeriod(standing, stand, unit.now());
    }
  }

  Uni<Void> record(UnitOfWork unit, List<Change> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<CustomerDecision> decisions = changes.stream().map(one -> one.decide(unit)).toList();
    decisions.forEach(decision -> journal.record(unit, decision));
    List<ClassPeriod> periods = changes.stream().map(one -> one.period(unit)).toList();
    return customers
        .record(unit, decisions)
        .chain(() -> standings.begin(unit, periods))
        .chain(() -> tell(unit, changes.stream().map(Change::customer).toList()));
  }

  private Uni<Void> tell(UnitOfWork unit, List<Customer> classified) {
    return InTurn.each(followers, follower -> follower.classified(unit, classified));
  }
}
