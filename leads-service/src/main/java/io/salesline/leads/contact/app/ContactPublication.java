package io.salesline.leads.contact.app;

import io.salesline.leads.contact.domain.Contact;
import io.salesline.platform.outbox.OutboundEvent;
import java.time.Instant;

/** What the topic of contacts is told: it is kept apart for personal data. */
public interface ContactPublication {

  /** Who it is now. */
  OutboundEvent profile(Contact contact, Instant at);

  /** That there is nobody any more. */
  OutboundEvent tombstone(Contact contact, Instant at);
}
