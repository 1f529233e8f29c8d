package io.salesline.leads.merging.app;

import io.quarkus.arc.All;
import io.salesline.leads.appeal.app.UndecidedAppeals;
import io.salesline.leads.customer.app.CustomerJournal;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.leads.family.app.Families;
import io.salesline.leads.family.domain.Family;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes one customer of two that are the same. The survivor keeps its id and takes over what hangs
 * on the duplicate, which stays to be looked at and says which one it is.
 */
@ApplicationScoped
public class MergingCustomers {

  private final Families families;
  private final Customers customers;
  private final CustomerJournal journal;
  private final UndecidedAppeals appeals;
  private final List<MovingReferences> features;

  MergingCustomers(
      Families families,
      Customers customers,
      CustomerJournal journal,
      UndecidedAppeals appeals,
      @All List<MovingReferences> features) {
    this.families = families;
    this.customers = customers;
    this.journal = journal;
    this.appeals = appeals;
    this.features = features;
  }

  /**
   * What two customers have become.
   *
   * @param revision of the survivor
   */
  public record Merged(CustomerId survivor, long revision, CustomerId duplicate) {}

  /** The two, and those that belong to the duplicate directly, all of them locked. */
  private record Affair(
      Customer survivor, Customer duplicate, Family family, List<Customer> children) {}

  /**
   * Fails with a 404 refusal where it is not there for the caller, 409 where one of the two is
   * merged already or an appeal about the duplicate is undecided, 422 where the duplicate is not
   * there, is the survivor, or stands above it with others in between.
   */
  public Uni<Merged> merge(UnitOfWork unit, CustomerId survivor, CustomerId duplicate) {
    if (survivor.equals(duplicate)) {
      throw Refusal.field("duplicate_id", "duplicate-of-itself");
    }
    return families
        .locked(unit, List.of(survivor, duplicate))
        .chain(family -> merge(unit, survivor, duplicate, family));
  }

  private Uni<Merged> merge(
      UnitOfWork unit, CustomerId survivor, CustomerId duplicate, Family family) {
    return customers
        .visible(unit, survivor)
        .map(seen -> standing(seen).orElseThrow(Refusal::notFound))
        .chain(kept -> merge(unit, kept, duplicate, family));
  }

  private Uni<Merged> merge(
      UnitOfWork unit, Customer survivor, CustomerId duplicate, Family family) {
    return customers
        .visible(unit, duplicate)
        .map(seen -> standing(seen).orElseThrow(() -> unknown(duplicate)))
        .call(() -> requireUndisputed(unit, duplicate))
        .chain(gone -> merge(unit, survivor, gone, family));
  }

  private Uni<Void> requireUndisputed(UnitOfWork unit, CustomerId duplicate) {
    return appeals.on(unit, duplicate).invoke(MergingCustomers::refuse).replaceWithVoid();
  }

  private static void refuse(boolean disputed) {
    if (disputed) {
      throw Refusal.conflict("appeal-undecided");
    }
  }

  private Uni<Merged> merge(UnitOfWork unit, Customer survivor, Customer duplicate, Family family) {
    return customers
        .beneath(unit, duplicate.id())
        .map(children -> new Affair(survivor, duplicate, family, children))
        .chain(affair -> merge(unit, affair));
  }

  private static Optional<Customer> standing(Optional<Customer> seen) {
    seen.ifPresent(Customer::requireUnmerged);
    return seen.filter(customer -> customer.facts().status() != CustomerStatus.WITHDRAWN);
  }

  private static Refusal unknown(CustomerId duplicate) {
    return Refusal.field("duplicate_id", "customer-unknown", "customer_id", duplicate.value());
  }

  private Uni<Merged> merge(UnitOfWork unit, Affair affair) {
    List<CustomerDecision> decisions = decide(unit, affair);
    return customers
        .record(unit, decisions)
        .chain(() -> move(unit, affair))
        .replaceWith(() -> merged(affair));
  }

  private static Merged merged(Affair affair) {
    Customer survivor = affair.survivor();
    return new Merged(survivor.id(), survivor.revision(), affair.duplicate().id());
  }

  /** Each is about another customer. */
  private List<CustomerDecision> decide(UnitOfWork unit, Affair affair) {
    Customer survivor = affair.survivor();
    Customer duplicate = affair.duplicate();
    CustomerId parent = affair.family().parentOf(survivor.id(), duplicate.id());
    var decisions = new ArrayList<CustomerDecision>();
    survivor.absorb(duplicate, parent, unit.now()).ifPresent(decisions::add);
    affair.children().stream()
        .filter(child -> !child.id().equals(survivor.id()))
        .map(child -> child.belongTo(survivor.id(), unit.now()))
        .flatMap(Optional::stream)
        .forEach(decisions::add);
    decisions.add(duplicate.mergeInto(survivor.id(), unit.now()));
    decisions.forEach(decision -> journal.record(unit, decision));
    return decisions;
  }

  private Uni<Void> move(UnitOfWork unit, Affair affair) {
    return InTurn.each(
        features, feature -> feature.move(unit, affair.duplicate().id(), affair.survivor().id()));
  }
}
