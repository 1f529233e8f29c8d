package io.salesline.leads.followup.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What was noted when somebody was called, written to or met. That it was done is counted. */
@ApplicationScoped
class WordsOfFollowUps implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update follow_up f
          set note = null, next_step = case when next_step is not null then '•' end
          where %s
          returning f.id
          """
              .formatted(Ids.has("f.lead_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
