package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes over customers of another system. Doing it again changes nothing. */
@ApplicationScoped
public class RecordingCustomers {

  private final Customers customers;
  private final CustomerQueries queries;
  private final CustomerJournal journal;

  RecordingCustomers(Customers customers, CustomerQueries queries, CustomerJournal journal) {
    this.customers = customers;
    this.queries = queries;
    this.journal = journal;
  }

  /** Whom the records name as owners. To be asked before the transaction, as it may wait. */
  public Uni<Map<String, MemberId>> owners(List<CustomerRecord> records) {
    Set<String> usernames =
        records.stream()
            .map(CustomerRecord::ownerUsername)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return queries.members(usernames);
  }

  /**
   * @param owners by username
   * @return one outcome a record, in their order
   */
  public Uni<List<CustomerOutcome>> record(
      UnitOfWork unit, List<CustomerRecord> records, Map<String, MemberId> owners) {
    return customers
        .lockBulk(unit)
        .chain(() -> customers.existingWithAllAbove(unit, named(records)))
        .map(existing -> batch(unit, records, existing, owners))
        .chain(batch -> decide(unit, records, batch));
  }

  private static Set<CustomerId> named(List<CustomerRecord> records) {
    var ids = new LinkedHashSet<CustomerId>();
    for (CustomerRecord record : records) {
      if (record.externalId() != null) {
        ids.add(record.id());
      }
      if (record.parentExternalId() != null) {
        ids.add(record.parentId());
      }
    }
    return ids;
  }

  private static CustomerBatch batch(
      UnitOfWork unit,
      List<CustomerRecord> records,
      List<Customer> existing,
      Map<String, MemberId> owners) {
    var teller = new MemberId(unit.caller().memberId());
    return new CustomerBatch(records, existing, owners, teller, unit.now());
  }

  private Uni<List<CustomerOutcome>> decide(
      UnitOfWork unit, List<CustomerRecord> records, CustomerBatch batch) {
    List<CustomerOutcome> outcomes = records.stream().map(batch::decide).toList();
    batch.decisions().forEach(decision -> journal.record(unit, decision));
    return customers.record(unit, batch.decisions()).replaceWith(outcomes);
  }
}
