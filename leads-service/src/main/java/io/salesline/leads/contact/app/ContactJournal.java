package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Records what became of contacts: on their topic, and in the audit log without their words. */
@ApplicationScoped
public class ContactJournal {

  private final ContactPublication publication;

  ContactJournal(ContactPublication publication) {
    this.publication = publication;
  }

  public void created(UnitOfWork unit, Contact contact) {
    unit.publish(publication.profile(contact, unit.now()));
    unit.audit(entry(contact, "created", Map.of("customer_id", contact.customerId().toString())));
  }

  /**
   * @param fields which of them, not what they hold
   */
  public void amended(UnitOfWork unit, Contact contact, List<String> fields) {
    unit.publish(publication.profile(contact, unit.now()));
    unit.audit(entry(contact, "amended", Map.of("fields", String.join(",", fields))));
  }

  /** Its last state on the topic is that there is none. */
  public void removed(UnitOfWork unit, Contact contact) {
    unit.publish(publication.tombstone(contact, unit.now()));
    unit.audit(entry(contact, "removed", Map.of()));
  }

  private static AuditEntry entry(Contact contact, String action, Map<String, Object> after) {
    return new AuditEntry("contact", contact.id().toString(), action, Map.of(), after);
  }
}
