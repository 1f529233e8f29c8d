package io.salesline.leads.contact.web;

import io.salesline.leads.contact.domain.Contact;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a command. It may be stored under an Idempotency-Key: it says nothing personal. */
@Schema(name = "ContactReceipt")
record ContactReceipt(
    UUID contactId,
    @Schema(description = "The ETag", examples = "3") long revision,
    UUID customerId) {

  static ContactReceipt of(Contact contact) {
    return new ContactReceipt(
        contact.id().value(), contact.revision(), contact.customerId().value());
  }
}
