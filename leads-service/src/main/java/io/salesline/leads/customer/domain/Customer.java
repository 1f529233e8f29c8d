package io.salesline.leads.customer.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.text.CompanyKey;
import io.salesline.platform.problem.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody whom the organisation sells to. The revision counts its events, so a decision raises it
 * by one; the profile's revision counts how often it was named.
 */
@Entity
@Table(name = "customer")
public class Customer {

  @Id private UUID id;
  private long revision;

  @Column(name = "profile_revision")
  private long profileRevision;

  @Embedded private CustomerFacts facts;
  @Embedded private Origin origin;
  @Embedded private Classification classification;

  @Column(name = "pool_id")
  private PoolId poolId;

  @Column(name = "protected_until")
  private Instant protectedUntil;

  /** The database keeps it, where owners are written. */
  @Column(name = "owned_since", insertable = false, updatable = false)
  private Instant ownedSince;

  @Column(name = "name_key")
  private String nameKey;

  @Embedded private HandedOver handedOver;

  @Column(name = "merged_into_id")
  private CustomerId mergedInto;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  protected Customer() {}

  private Customer(CustomerId id, CustomerFacts facts, Origin origin, Instant at) {
    this.id = id.value();
    this.revision = 1;
    this.profileRevision = 1;
    this.facts = requireNonNull(facts);
    this.poolId = PoolId.CUSTOMERS;
    this.nameKey = CompanyKey.of(facts.name());
    this.origin = origin;
    this.createdAt = at;
  }

  /**
   * @param creator null for the system
   */
  public static CustomerDecision create(
      CustomerId id, CustomerFacts facts, Origin origin, MemberId creator, Instant at) {
    var customer = new Customer(id, facts, origin, at);
    customer.createdBy = creator;
    return new CustomerDecision(customer, null, new CustomerEvent.Created(), at);
  }

  /** Empty when nothing changes. */
  public Optional<CustomerDecision> amend(CustomerFacts edited, Instant at) {
    List<String> fields = facts.differingFrom(edited);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    MemberId previous = fields.contains("owner_id") ? facts.ownerId() : null;
    return Optional.of(decided(edited, new CustomerEvent.Amended(fields, previous), at));
  }

  /** Takes over what the source tells now; empty when that changes nothing. */
  public Optional<CustomerDecision> recordAgain(CustomerFacts told, String digest, Instant at) {
    requireUnmerged();
    if (Objects.equals(origin().sourceDigest(), digest)) {
      return Optional.empty();
    }
    origin = Origin.external(origin().externalId(), digest);
    return amend(told, at);
  }

  /** There is a deal with it, whatever was thought of it before; empty when that was known. */
  public Optional<CustomerDecision> activate(Instant at) {
    return amend(facts.in(CustomerStatus.ACTIVE), at);
  }

  /** Passes it on; empty when it is not, or no longer, the old owner's to give. */
  public Optional<CustomerDecision> transfer(HandedOver handover, MemberId to, Instant at) {
    boolean theirs = mergedInto == null && handover.from().equals(facts.ownerId());
    Optional<CustomerDecision> passed = theirs ? amend(facts.ownedBy(to), at) : Optional.empty();
    passed.ifPresent(decision -> handedOver = handover);
    return passed;
  }

  /** The conversion that brought it came to nothing; empty when others brought a deal since. */
  public Optional<CustomerDecision> withdraw(Instant at) {
    return facts.status() == CustomerStatus.PROSPECT
        ? Optional.of(
            decided(facts.in(CustomerStatus.WITHDRAWN), new CustomerEvent.Withdrawn(), at))
        : Optional.empty();
  }

  /**
   * It counts so much from now on.
   *
   * @param reason why, as a key
   */
  public CustomerDecision classify(Classification next, String reason, Instant at) {
    Classification before = classification;
    classification = next;
    return decided(facts, new CustomerEvent.Classified(before, next, reason), at);
  }

  /**
   * Of all who try at once, the one gets it who holds its lock while nobody has it.
   *
   * @param until it is not taken away from the claimant
   * @throws Refusal 409
   */
  public CustomerDecision claim(MemberId claimant, Instant until, Instant at) {
    if (facts.ownerId() != null) {
      throw claimRefusal(claimant);
    }
    protectedUntil = until;
    return amend(facts.ownedBy(claimant), at).orElseThrow();
  }

  /** Why somebody cannot claim it. */
  public Refusal claimRefusal(MemberId asker) {
    if (facts.ownerId() == null) {
      // Somebody gave it back in between.
      return Refusal.conflict("busy").withHeader("Retry-After", "1");
    }
    boolean theirs = facts.ownerId().equals(asker);
    return Refusal.conflict(theirs ? "customer-already-yours" : "customer-already-claimed");
  }

  /**
   * Gives it to a pool.
   *
   * @throws Refusal 409
   */
  public CustomerDecision release(PoolId pool, Instant at) {
    if (facts.ownerId() == null) {
      throw Refusal.conflict("customer-unowned");
    }
    poolId = pool;
    protectedUntil = null;
    return amend(facts.ownedBy(null), at).orElseThrow();
  }

  /**
   * Takes over what a duplicate knows and this one does not, and its place in the family; empty
   * when that is nothing.
   *
   * @param parent to which it belongs from now on; null for none
   */
  public Optional<CustomerDecision> absorb(Customer duplicate, CustomerId parent, Instant at) {
    CustomerFacts filled = facts.filledFrom(duplicate.facts).beneath(parent);
    if (facts.ownerId() == null) {
      protectedUntil = duplicate.protectedUntil;
    }
    return amend(filled, at);
  }

  /** Belongs to another from now on; empty when it does already. */
  public Optional<CustomerDecision> belongTo(CustomerId parent, Instant at) {
    return amend(facts.beneath(parent), at);
  }

  /** It is another one, to which it points; nothing is decided on it any more. */
  public CustomerDecision mergeInto(CustomerId survivor, Instant at) {
    var merged = new CustomerEvent.Merged(survivor);
    CustomerDecision decision = decided(facts.in(CustomerStatus.MERGED), merged, at);
    mergedInto = survivor;
    return decision;
  }

  /**
   * @throws Refusal 409 with the one that it is
   */
  public void requireUnmerged() {
    if (mergedInto != null) {
      throw Refusal.conflict("customer-merged", "merged_into_id", mergedInto.value());
    }
  }

  /**
   * @throws Refusal 409 when it is another one, or none any more
   */
  public void requireStanding() {
    requireUnmerged();
    if (facts.status() == CustomerStatus.WITHDRAWN) {
      throw Refusal.conflict("customer-withdrawn");
    }
  }

  /**
   * Gives it to whose it was found to be, whoever has it now.
   *
   * @param until it is not taken away from them
   * @return empty when they have it
   * @throws Refusal 409 when it is another one, or none any more
   */
  public Optional<CustomerDecision> award(MemberId to, Instant until, Instant at) {
    requireStanding();
    if (to.equals(facts.ownerId())) {
      return Optional.empty();
    }
    protectedUntil = until;
    return amend(facts.ownedBy(to), at);
  }

  /**
   * Takes it from its owner, who did not work with it, for others to claim.
   *
   * @param destination the pool in which it waits then
   * @param reason such as {@code no-follow-up}
   * @throws Refusal 409
   */
  public CustomerDecision recycle(PoolId destination, String reason, Instant at) {
    MemberId owner = facts.ownerId();
    if (owner == null) {
      throw Refusal.conflict("customer-unowned");
    }
    poolId = destination;
    protectedUntil = null;
    return decided(facts.ownedBy(null), new CustomerEvent.Recycled(owner, destination, reason), at);
  }

  private CustomerDecision decided(CustomerFacts next, CustomerEvent event, Instant at) {
    requireUnmerged();
    CustomerFacts before = facts;
    facts = next;
    if (!Objects.equals(before.ownerId(), next.ownerId())) {
      handedOver = null;
    }
    revision++;
    var decision = new CustomerDecision(this, before, event, at);
    if (decision.renames()) {
      profileRevision++;
      knownByName();
    }
    return decision;
  }

  /** By what it is known again, however it is written; it is no event. */
  public void knownByName() {
    nameKey = CompanyKey.of(facts.name());
  }

  public CustomerId id() {
    return new CustomerId(id);
  }

  public long revision() {
    return revision;
  }

  public long profileRevision() {
    return profileRevision;
  }

  public CustomerFacts facts() {
    return facts;
  }

  public Origin origin() {
    return origin == null ? Origin.HERE : origin;
  }

  /** Where it waits while nobody has it. */
  public PoolId poolId() {
    return poolId;
  }

  /** Empty until it is classified. */
  public Optional<Classification> classification() {
    return Optional.ofNullable(classification);
  }

  /** Until when it is not taken away from its owner; null where nobody has claimed it. */
  public Instant protectedUntil() {
    return protectedUntil;
  }

  /** Since when its owner has it, as it was when this was read; null where nobody has it. */
  public Instant ownedSince() {
    return ownedSince;
  }

  /** By what it is known again; null for one of before there were keys. */
  public String nameKey() {
    return nameKey;
  }

  /** How it came to its owner; empty where it was not by a handover. */
  public Optional<HandedOver> handedOver() {
    return Optional.ofNullable(handedOver);
  }

  /** Which one it is; empty while it is one of its own. */
  public Optional<CustomerId> mergedInto() {
    return Optional.ofNullable(mergedInto);
  }

  public Instant createdAt() {
    return createdAt;
  }
}
