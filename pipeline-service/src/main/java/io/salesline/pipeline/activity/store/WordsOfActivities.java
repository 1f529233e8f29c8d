package io.salesline.pipeline.activity.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What was said of activities on visits to somebody, and on deals that came of their lead. */
@ApplicationScoped
class WordsOfActivities implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update activity a
          set subject = '•', note = case when note is not null then '•' end
          where a.visit_id in (select v.id from visit v where %s)
            or a.opportunity_id in (select o.id from opportunity o where %s)
          returning a.id
          """
              .formatted(Ids.has("v.contact_id"), Ids.has("o.lead_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
