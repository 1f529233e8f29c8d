package io.salesline.leads.worth.app;

import io.salesline.leads.customer.app.CustomerQueries;
import io.salesline.leads.customer.app.VisibleCustomer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.worth.domain.WalletStatement;
import io.salesline.platform.access.Scope;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.time.Organisation;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** States what a customer spends a year on what the organisation sells, whoever gets it. */
@ApplicationScoped
public class DeclaringWallet {

  private final VisibleCustomer customers;
  private final CustomerQueries queries;
  private final Wallets wallets;
  private final Organisation organisation;

  DeclaringWallet(
      VisibleCustomer customers,
      CustomerQueries queries,
      Wallets wallets,
      Organisation organisation) {
    this.customers = customers;
    this.queries = queries;
    this.wallets = wallets;
    this.organisation = organisation;
  }

  /** Fails with a 404 refusal where the scope has no such customer. Empty where nobody has said. */
  public Uni<Optional<WalletStatement>> current(Scope scope, CustomerId customer) {
    return queries.get(scope, customer).chain(seen -> wallets.current(seen.id()));
  }

  /**
   * @param expected how often something was said before, as the caller knows
   * @param declaredOn null for today
   */
  public Uni<WalletStatement> declare(
      UnitOfWork unit, CustomerId customer, long expected, Money amount, LocalDate declaredOn) {
    requireOurCurrency(amount);
    LocalDate day = declaredOn == null ? unit.today() : declaredOn;
    requirePast(unit, day);
    return customers
        .locked(unit, customer)
        .chain(seen -> wallets.revision(unit, customer))
        .invoke(revision -> IfMatch.check(expected, revision))
        .map(revision -> statement(unit, customer, revision + 1, amount, day))
        .call(statement -> wallets.add(unit, statement))
        .invoke(statement -> unit.audit(entry(statement)));
  }

  private void requireOurCurrency(Money amount) {
    String ours = organisation.currency().getCurrencyCode();
    if (!amount.currency().equals(organisation.currency())) {
      throw Refusal.field("amount", "currency-of-organisation", "currency", ours);
    }
    if (amount.isNegative()) {
      throw Refusal.field("amount", "amount-negative");
    }
  }

  private static void requirePast(UnitOfWork unit, LocalDate day) {
    if (day.isAfter(unit.today())) {
      throw Refusal.field("declared_on", "day-in-future", "date", day);
    }
  }

  private static WalletStatement statement(
      UnitOfWork unit, CustomerId customer, long revision, Money amount, LocalDate day) {
    var declarer = new MemberId(unit.caller().memberId());
    return new WalletStatement(customer, revision, amount.amount(), day, declarer, unit.now());
  }

  private static AuditEntry entry(WalletStatement statement) {
    Map<String, Object> after =
        Map.of(
            "amount", statement.amount().toPlainString(),
            "declared_on", statement.declaredOn().toString());
    String id = statement.customerId().toString();
    return new AuditEntry("wallet", id, "declared", Map.of(), after);
  }
}
