package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.contact.domain.Particulars;

/**
 * A contact as far as somebody may look.
 *
 * @param masked they see the customer in a pool only
 */
public record SeenContact(Contact contact, boolean masked) {

  public Particulars particulars() {
    return masked ? contact.particulars().masked() : contact.particulars();
  }
}
