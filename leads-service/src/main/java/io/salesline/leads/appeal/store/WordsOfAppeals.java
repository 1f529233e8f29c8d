package io.salesline.leads.appeal.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What was said for and against an appeal; that it was decided, and how, stays. */
@ApplicationScoped
class WordsOfAppeals implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update appeal a set words = '%s',
            decision_words = case when a.decision_words is not null then '%1$s' end
          where %s and (a.words <> '%1$s' or a.decision_words <> '%1$s')
          returning a.id
          """
              .formatted(GONE, Ids.has("a.lead_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
