package io.salesline.leads.recycling.store;

import static io.salesline.leads.query.Somebody.SOMEBODY;
import static io.salesline.leads.query.Somebody.isTold;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * Why leads stay with their owner, and customers, where that names somebody there; that they do,
 * stays.
 */
@ApplicationScoped
@Priority(1)
class WordsOnExemptions implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          """
          with %1$s
          update recycling_exemption e set why = '%2$s'
          where e.why <> '%2$s' and (%3$s or %4$s)
          returning e.record_id
          """
              .formatted(SOMEBODY, GONE, Ids.has("e.record_id"), isTold("e.record_id", "e.why")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
