package io.salesline.pipeline.opportunity.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** The next step of a deal that came of somebody's lead. */
@ApplicationScoped
class WordsOfDeals implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update opportunity o set next_step = '•'
          where o.next_step is not null and %s
          returning o.id
          """
              .formatted(Ids.has("o.lead_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
