package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.contact.domain.Particulars;
import io.salesline.leads.contact.domain.ReachKeys;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.leads.lead.domain.Lead;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Makes whom a lead speaks of a contact of the customer that came of it. */
@ApplicationScoped
public class TakingOverContact {

  private final Contacts contacts;
  private final ContactJournal journal;
  private final IntakeSettings settings;

  TakingOverContact(Contacts contacts, ContactJournal journal, IntakeSettings settings) {
    this.contacts = contacts;
    this.journal = journal;
    this.settings = settings;
  }

  /** Where that person is known there already, or nobody is named, nothing happens. */
  public Uni<Void> takeOver(UnitOfWork unit, Lead lead, CustomerId customer) {
    Particulars particulars = particulars(lead);
    if (!particulars.nameSomebody()) {
      return Uni.createFrom().voidItem();
    }
    var keys = ReachKeys.of(particulars.phone(), particulars.email(), settings.phoneRegion());
    return contacts
        .reachedBy(unit, customer, keys)
        .chain(
            found ->
                takeOver(
                    unit, Contact.of(lead.id(), customer, particulars, keys, unit.now()), found));
  }

  private Uni<Void> takeOver(UnitOfWork unit, Contact contact, List<Contact> known) {
    if (!known.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    journal.created(unit, contact);
    return contacts.add(unit, contact);
  }

  private static Particulars particulars(Lead lead) {
    var contact = lead.contact();
    return new Particulars(
        contact.name(), null, null, contact.phone(), contact.email(), null, contact.note());
  }
}
