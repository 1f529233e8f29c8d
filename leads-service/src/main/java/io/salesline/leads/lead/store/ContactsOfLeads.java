package io.salesline.leads.lead.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Whom leads speak of, with the note and what they would be known again by. The company stays, and
 * what became of the lead.
 */
@ApplicationScoped
class ContactsOfLeads implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update lead l
          set contact_name = null, phone = null, email = null, note = null,
            phone_key = null, email_key = null
          where %s
          returning l.id
          """
              .formatted(Ids.has("l.id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
