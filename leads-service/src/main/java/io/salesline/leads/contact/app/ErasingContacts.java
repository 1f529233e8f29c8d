package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The contacts themselves: each is gone, and so it is told on their topic. */
@ApplicationScoped
class ErasingContacts implements PersonalPlace {

  private final Contacts contacts;
  private final ContactJournal journal;

  ErasingContacts(Contacts contacts, ContactJournal journal) {
    this.contacts = contacts;
    this.journal = journal;
  }

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return contacts
        .existing(unit, records)
        .call(found -> each(unit, found))
        .map(ErasingContacts::ids);
  }

  private Uni<Void> each(UnitOfWork unit, List<Contact> found) {
    return InTurn.each(found, contact -> erase(unit, contact));
  }

  private Uni<Void> erase(UnitOfWork unit, Contact contact) {
    journal.removed(unit, contact);
    return contacts.remove(unit, contact);
  }

  private static Set<UUID> ids(List<Contact> contacts) {
    return contacts.stream().map(contact -> contact.id().value()).collect(Collectors.toSet());
  }
}
