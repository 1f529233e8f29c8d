package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.merging.app.MovingReferences;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The people of a customer that is another one are that one's; nobody is lost. */
@ApplicationScoped
class PeopleOfMerged implements MovingReferences {

  private final Contacts contacts;
  private final ContactJournal journal;

  PeopleOfMerged(Contacts contacts, ContactJournal journal) {
    this.contacts = contacts;
    this.journal = journal;
  }

  @Override
  public Uni<Void> move(UnitOfWork unit, CustomerId duplicate, CustomerId survivor) {
    return contacts
        .allOf(unit, duplicate)
        .invoke(people -> people.forEach(contact -> move(unit, contact, survivor)))
        .replaceWithVoid();
  }

  private void move(UnitOfWork unit, Contact contact, CustomerId survivor) {
    contact.moveTo(survivor);
    journal.amended(unit, contact, List.of("customer_id"));
  }
}
