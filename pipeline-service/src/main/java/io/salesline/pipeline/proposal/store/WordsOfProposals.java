package io.salesline.pipeline.proposal.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What was noted on proposals for a deal that came of somebody's lead. */
@ApplicationScoped
class WordsOfProposals implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          update proposal p set note = null
          where p.note is not null
            and p.opportunity_id in (select o.id from opportunity o where %s)
          returning p.id
          """
              .formatted(Ids.has("o.lead_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
