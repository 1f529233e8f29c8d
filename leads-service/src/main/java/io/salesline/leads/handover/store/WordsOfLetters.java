package io.salesline.leads.handover.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What a letter promises to whom a lead speaks of, and what comes next. */
@ApplicationScoped
class WordsOfLetters implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update handover_item i
          set promise = case when promise is not null then '•' end,
            next_step = case when next_step is not null then '•' end
          where i.kind = 'lead' and %s
          returning i.handover_id
          """
              .formatted(Ids.has("i.record_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
