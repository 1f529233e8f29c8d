package io.salesline.leads.recycling.store;

import io.salesline.leads.recycling.app.Exemptions;
import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

@ApplicationScoped
class ExemptionTables implements Exemptions {

  private static final String GRANT =
      """
      insert into recycling_exemption (record_id, until, why, granted_by, granted_at)
      values (:record, :until, :why, :by, :now)
      on conflict (record_id) do update set until = excluded.until, why = excluded.why,
        granted_by = excluded.granted_by, granted_at = excluded.granted_at
      """;

  @Override
  public Uni<Void> grant(UnitOfWork unit, RecordId record, LocalDate until, String why) {
    return unit.session()
        .createNativeQuery(GRANT)
        .setParameter("record", record.value())
        .setParameter("until", until)
        .setParameter("why", why)
        .setParameter("by", unit.caller().memberId())
        .setParameter("now", unit.now())
        .executeUpdate()
        .replaceWithVoid();
  }
}
