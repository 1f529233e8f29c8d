package io.salesline.leads.recycling.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Why leads stay with their owner; that they do, stays. */
@ApplicationScoped
class WordsOnExemptions implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update recycling_exemption e set why = '%s'
          where %s and e.why <> '%1$s'
          returning e.lead_id
          """
              .formatted(GONE, Ids.has("e.lead_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
