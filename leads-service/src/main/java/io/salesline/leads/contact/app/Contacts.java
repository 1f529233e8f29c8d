package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.contact.domain.ReachKeys;
import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the contacts are kept. */
public interface Contacts {

  /** The contact, locked until the transaction ends. Fails with a 404 refusal. */
  Uni<Contact> require(UnitOfWork unit, ContactId id);

  /** Those of the contacts that exist, locked until the transaction ends. */
  Uni<List<Contact>> existing(UnitOfWork unit, Collection<UUID> ids);

  /** All of a customer, locked until the transaction ends. */
  Uni<List<Contact>> allOf(UnitOfWork unit, CustomerId customer);

  /** Those of a customer that have one of the keys. */
  Uni<List<Contact>> reachedBy(UnitOfWork unit, CustomerId customer, ReachKeys keys);

  Uni<Void> add(UnitOfWork unit, Contact contact);

  Uni<Void> remove(UnitOfWork unit, Contact contact);

  /** For those who only look. Fails with a 404 refusal. */
  Uni<Contact> get(ContactId id);

  /**
   * Newest first.
   *
   * @param after where the page before ended
   */
  Uni<List<Contact>> of(CustomerId customer, Optional<Place> after, int most);

  record Place(Instant createdAt, ContactId id) {}
}
