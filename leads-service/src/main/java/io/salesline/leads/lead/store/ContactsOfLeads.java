package io.salesline.leads.lead.store;

import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.WordsInColumns;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whom leads speak of, with the note and what they would be known again by. The company stays, and
 * what became of the lead.
 */
@ApplicationScoped
class ContactsOfLeads extends WordsInColumns {

  ContactsOfLeads() {
    super(
        """
        update lead l
        set contact_name = null, phone = null, email = null, note = null,
          phone_key = null, email_key = null
        where %s
        returning l.id
        """
            .formatted(Ids.has("l.id")));
  }
}
