package io.salesline.leads.conversion.store;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.Ids;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.erasure.Words;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** What the deal was to be called when somebody's lead was converted. */
@ApplicationScoped
class NamesOfConversions implements PersonalPlace {

  private static final Words WORDS =
      new Words(
          "update conversion c set opportunity_name = null where %s returning c.id"
              .formatted(Ids.has("c.lead_id")));

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return WORDS.erase(unit, records);
  }
}
