package io.salesline.leads.customer.app;

import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.customer.domain.CustomerDecision;
import io.salesline.leads.customer.domain.CustomerFacts;
import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.leads.customer.domain.Origin;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.problem.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides the records of one bulk, each for itself; but a parent before those beneath it. */
final class CustomerBatch {

  private final Map<CustomerId, Customer> known = new HashMap<>();
  private final Map<CustomerId, CustomerRecord> told = new HashMap<>();
  private final Map<String, MemberId> members;
  private final MemberId teller;
  private final Instant at;
  private final Map<CustomerRecord, CustomerOutcome> outcomes = new IdentityHashMap<>();
  private final Set<CustomerId> underWay = new HashSet<>();
  private final List<CustomerDecision> decisions = new ArrayList<>();

  /**
   * @param existing the customers that the records name, and all above them
   * @param members by username
   */
  CustomerBatch(
      List<CustomerRecord> records,
      List<Customer> existing,
      Map<String, MemberId> members,
      MemberId teller,
      Instant at) {
    existing.forEach(customer -> known.put(customer.id(), customer));
    records.stream()
        .filter(record -> record.externalId() != null)
        .forEach(record -> told.putIfAbsent(record.id(), record));
    this.members = members;
    this.teller = teller;
    this.at = at;
  }

  CustomerOutcome decide(CustomerRecord record) {
    CustomerOutcome decided = outcomes.get(record);
    if (decided == null) {
      decided = decideNow(record);
      outcomes.put(record, decided);
    }
    return decided;
  }

  private CustomerOutcome decideNow(CustomerRecord record) {
    try {
      record.check();
      return decideChecked(record);
    } catch (Refusal refusal) {
      return new CustomerOutcome.Rejected(refusal);
    }
  }

  private CustomerOutcome decideChecked(CustomerRecord record) {
    if (told.get(record.id()) != record) {
      throw Refusal.unprocessable("named-twice", "external_id", record.externalId());
    }
    MemberId owner = ownerOf(record);
    checkParent(record);
    Customer customer = known.get(record.id());
    if (customer == null) {
      return created(record, owner);
    }
    CustomerFacts facts = customer.facts();
    var edited = facts(record, owner == null ? facts.ownerId() : owner, facts.status());
    Optional<CustomerDecision> amended = customer.recordAgain(edited, record.digest(), at);
    amended.ifPresent(decisions::add);
    return amended.isPresent()
        ? new CustomerOutcome.Amended(record.id())
        : new CustomerOutcome.Unchanged(record.id());
  }

  private CustomerOutcome created(CustomerRecord record, MemberId owner) {
    var origin = Origin.external(record.externalId(), record.digest());
    var facts = facts(record, owner, CustomerStatus.ACTIVE);
    var created = Customer.create(record.id(), facts, origin, teller, at);
    decisions.add(created);
    known.put(record.id(), created.customer());
    return new CustomerOutcome.Created(record.id());
  }

  private static CustomerFacts facts(CustomerRecord record, MemberId owner, CustomerStatus status) {
    return new CustomerFacts(
        record.name(), record.industry(), record.region(), owner, record.parentId(), status);
  }

  private MemberId ownerOf(CustomerRecord record) {
    if (record.ownerUsername() == null) {
      return null;
    }
    MemberId owner = members.get(record.ownerUsername());
    if (owner == null) {
      throw Refusal.field(
          "owner_username", "username-unknown", "owner_username", record.ownerUsername());
    }
    return owner;
  }

  private void checkParent(CustomerRecord record) {
    CustomerId parent = record.parentId();
    if (parent == null) {
      return;
    }
    underWay.add(record.id());
    if (told.containsKey(parent) && !underWay.contains(parent)) {
      decide(told.get(parent));
    }
    underWay.remove(record.id());
    if (!known.containsKey(parent)) {
      throw Refusal.field(
          "parent_external_id", "parent-unknown", "parent_external_id", record.parentExternalId());
    }
    known.get(parent).requireUnmerged();
    checkNotAboveItself(record.id(), parent);
  }

  private void checkNotAboveItself(CustomerId customer, CustomerId parent) {
    for (CustomerId above = parent; above != null; above = known.get(above).facts().parentId()) {
      if (above.equals(customer)) {
        throw Refusal.field("parent_external_id", "customer-above-itself");
      }
    }
  }

  List<CustomerDecision> decisions() {
    return decisions;
  }
}
