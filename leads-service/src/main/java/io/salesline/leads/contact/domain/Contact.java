package io.salesline.leads.contact.domain;

import static java.util.Objects.requireNonNull;

import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A person at a customer. The revision counts the changes, each of which is published. */
@Entity
@Table(name = "contact")
public class Contact {

  @Id private UUID id;
  private long revision;

  @Column(name = "customer_id")
  private CustomerId customerId;

  @Column(name = "origin_lead_id", updatable = false)
  private LeadId originLeadId;

  @Embedded private Particulars particulars;
  @Embedded private ReachKeys keys;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "created_by", updatable = false)
  private MemberId createdBy;

  protected Contact() {}

  private Contact(
      ContactId id, CustomerId customer, Particulars particulars, ReachKeys keys, Instant at) {
    this.id = id.value();
    this.revision = 1;
    this.customerId = customer;
    this.particulars = particulars;
    this.keys = keys;
    this.createdAt = at;
  }

  /** Somebody whom a person enters. */
  public static Contact enter(
      CustomerId customer, Particulars particulars, ReachKeys keys, MemberId creator, Instant at) {
    var contact = new Contact(ContactId.fresh(), customer, particulars, keys, at);
    contact.createdBy = creator;
    return contact;
  }

  /** Whom a lead has brought to its customer. */
  public static Contact of(
      LeadId lead, CustomerId customer, Particulars particulars, ReachKeys keys, Instant at) {
    var contact = new Contact(ContactId.of(lead), customer, particulars, keys, at);
    contact.originLeadId = lead;
    return contact;
  }

  /**
   * @return which fields that changes; none where it changes nothing
   */
  public List<String> amend(Particulars edited, ReachKeys editedKeys) {
    List<String> fields = particulars.differingFrom(edited);
    if (!fields.isEmpty()) {
      particulars = edited;
      keys = editedKeys;
      revision++;
    }
    return fields;
  }

  /** Works for another customer, which is the same. */
  public void moveTo(CustomerId customer) {
    customerId = requireNonNull(customer);
    revision++;
  }

  public ContactId id() {
    return new ContactId(id);
  }

  public long revision() {
    return revision;
  }

  public CustomerId customerId() {
    return customerId;
  }

  /** Null unless a lead has brought it. */
  public LeadId originLeadId() {
    return originLeadId;
  }

  public Particulars particulars() {
    return particulars;
  }

  public ReachKeys keys() {
    return keys == null ? ReachKeys.NONE : keys;
  }

  public Instant createdAt() {
    return createdAt;
  }
}
