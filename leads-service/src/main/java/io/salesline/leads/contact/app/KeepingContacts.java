package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.contact.domain.Particulars;
import io.salesline.leads.contact.domain.ReachKeys;
import io.salesline.leads.customer.app.Customers;
import io.salesline.leads.customer.domain.Customer;
import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.lead.app.Clashes;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Enters, edits and removes contacts. Their customer is locked, so that nobody is entered twice;
 * and before it the keys, so that a lead which has one of them and comes in at once meets them.
 */
@ApplicationScoped
public class KeepingContacts {

  private final Contacts contacts;
  private final Customers customers;
  private final Clashes clashes;
  private final ContactJournal journal;
  private final IntakeSettings settings;

  KeepingContacts(
      Contacts contacts,
      Customers customers,
      Clashes clashes,
      ContactJournal journal,
      IntakeSettings settings) {
    this.contacts = contacts;
    this.customers = customers;
    this.clashes = clashes;
    this.journal = journal;
    this.settings = settings;
  }

  /**
   * @param despiteDuplicate although somebody there has the same phone or e-mail
   */
  public record Entry(Particulars particulars, boolean despiteDuplicate) {}

  /**
   * Fails with a 404 refusal for a customer whom the caller does not see, 409 for one of the pool,
   * or where somebody there has the same phone or e-mail.
   */
  public Uni<Contact> enter(UnitOfWork unit, CustomerId customer, Entry entry) {
    ReachKeys keys = keys(entry);
    return hold(unit, keys)
        .chain(() -> hold(unit, customer))
        .chain(() -> contacts.reachedBy(unit, customer, keys))
        .invoke(found -> refuseDuplicate(found, entry))
        .chain(() -> entered(unit, customer, entry, keys));
  }

  private Uni<Contact> entered(UnitOfWork unit, CustomerId customer, Entry entry, ReachKeys keys) {
    var creator = new MemberId(unit.caller().memberId());
    var contact = Contact.enter(customer, entry.particulars(), keys, creator, unit.now());
    journal.created(unit, contact);
    return contacts.add(unit, contact).replaceWith(contact);
  }

  /** Fails with a 404 refusal out of scope, 412 when stale, 409 as {@link #enter} does. */
  public Uni<Contact> amend(UnitOfWork unit, ContactId id, long expected, Entry entry) {
    ReachKeys keys = keys(entry);
    return hold(unit, keys)
        .chain(() -> held(unit, id, expected))
        .call(contact -> refuseDuplicateOf(unit, contact, entry, keys))
        .invoke(contact -> amend(unit, contact, entry, keys));
  }

  private Uni<Void> refuseDuplicateOf(
      UnitOfWork unit, Contact contact, Entry entry, ReachKeys keys) {
    return contacts
        .reachedBy(unit, contact.customerId(), keys)
        .map(found -> others(found, contact))
        .invoke(others -> refuseDuplicate(others, entry))
        .replaceWithVoid();
  }

  private static List<Contact> others(List<Contact> found, Contact contact) {
    return found.stream().filter(other -> !other.id().equals(contact.id())).toList();
  }

  private void amend(UnitOfWork unit, Contact contact, Entry entry, ReachKeys keys) {
    List<String> fields = contact.amend(entry.particulars(), keys);
    if (!fields.isEmpty()) {
      journal.amended(unit, contact, fields);
    }
  }

  /** Fails with a 404 refusal out of scope, 412 when stale, 409 for a customer of the pool. */
  public Uni<Void> remove(UnitOfWork unit, ContactId id, long expected) {
    return held(unit, id, expected)
        .invoke(contact -> journal.removed(unit, contact))
        .chain(contact -> contacts.remove(unit, contact));
  }

  /** The customer is locked before the contact, here as where one is entered. */
  private Uni<Contact> held(UnitOfWork unit, ContactId id, long expected) {
    return contacts
        .get(id)
        .chain(known -> hold(unit, known.customerId()))
        .chain(() -> contacts.require(unit, id))
        .invoke(contact -> IfMatch.check(expected, contact.revision()));
  }

  private Uni<Void> hold(UnitOfWork unit, ReachKeys keys) {
    return clashes.hold(unit, MatchKeys.ofPerson(keys.phone(), keys.email()));
  }

  private Uni<Void> hold(UnitOfWork unit, CustomerId id) {
    return customers
        .existing(unit, List.of(id))
        .chain(() -> customers.visible(unit, id))
        .invoke(customer -> requireHeld(unit, customer))
        .replaceWithVoid();
  }

  private static void requireHeld(UnitOfWork unit, Optional<Customer> customer) {
    Customer found = customer.orElseThrow(Refusal::notFound);
    found.requireUnmerged();
    boolean nobodys = found.facts().ownerId() == null;
    if (nobodys && !unit.scope().all()) {
      throw Refusal.conflict("customer-unowned");
    }
  }

  private static void refuseDuplicate(List<Contact> found, Entry entry) {
    if (!found.isEmpty() && !entry.despiteDuplicate()) {
      throw Refusal.conflict("contact-there-already", "contact_id", found.getFirst().id().value());
    }
  }

  private ReachKeys keys(Entry entry) {
    return ReachKeys.of(
        entry.particulars().phone(), entry.particulars().email(), settings.phoneRegion());
  }
}
