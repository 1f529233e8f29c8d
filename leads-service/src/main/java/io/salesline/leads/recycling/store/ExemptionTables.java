package io.salesline.leads.recycling.store;

import io.salesline.leads.recycling.app.Exemptions;
import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
class ExemptionTables implements Exemptions {

  private static final String GRANT =
      """
      insert into recycling_exemption (record_id, until, why, granted_by, granted_at)
      values (:record, :until, :why, :by, :now)
      on conflict (record_id) do update set until = excluded.until, why = excluded.why,
        granted_by = excluded.granted_by, granted_at = excluded.granted_at
      """;
  // One that has ended is as good as none.
  private static final String MOVE =
      """
      with moved as (
        delete from recycling_exemption e
        where e.record_id = :from and e.until >= :today
          and not exists (
            select from recycling_exemption own where own.record_id = :to and own.until >= :today)
        returning e.until, e.why, e.granted_by, e.granted_at)
      insert into recycling_exemption (record_id, until, why, granted_by, granted_at)
      select :to, until, why, granted_by, granted_at from moved
      on conflict (record_id) do update set until = excluded.until, why = excluded.why,
        granted_by = excluded.granted_by, granted_at = excluded.granted_at
      returning until
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

  @Override
  public Uni<Optional<LocalDate>> move(UnitOfWork unit, RecordId from, RecordId to) {
    return unit.session()
        .createNativeQuery(MOVE, LocalDate.class)
        .setParameter("from", from.value())
        .setParameter("to", to.value())
        .setParameter("today", unit.today())
        .getSingleResultOrNull()
        .map(Optional::ofNullable);
  }
}
