package io.salesline.leads.contact.messaging;

import io.salesline.leads.contact.app.ContactPublication;
import io.salesline.leads.contact.domain.Contact;
import io.salesline.leads.contact.domain.Particulars;
import io.salesline.platform.outbox.OutboundEvent;
import io.salesline.platform.outbox.Stream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Tells who somebody is. How to reach them, and what is noted about them, is not told. */
@ApplicationScoped
class OutgoingContacts implements ContactPublication {

  private static final Stream PROFILES = Stream.stateOnly("leads", "contact-profile");
  private static final String TYPE = "contact-profile.changed.v1";

  /** A person on their topic. */
  record ProfileV1(
      UUID contactId, UUID customerId, String name, String title, String decisionRole) {

    static ProfileV1 of(Contact contact) {
      Particulars particulars = contact.particulars();
      return new ProfileV1(
          contact.id().value(),
          contact.customerId().value(),
          particulars.name(),
          particulars.title(),
          particulars.decisionRole() == null ? null : particulars.decisionRole().key());
    }
  }

  @Override
  public OutboundEvent profile(Contact contact, Instant at) {
    return new OutboundEvent(
        PROFILES, contact.id().toString(), TYPE, contact.revision(), at, ProfileV1.of(contact));
  }

  @Override
  public OutboundEvent tombstone(Contact contact, Instant at) {
    return new OutboundEvent(
        PROFILES, contact.id().toString(), TYPE, contact.revision() + 1, at, Map.of(), true, null);
  }
}
