package io.salesline.leads.conversion.store;

import io.salesline.leads.conversion.app.Conversions;
import io.salesline.leads.conversion.domain.Conversion;
import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.LeadId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ConversionTables implements Conversions {

  private static final String IN_SCOPE =
      """
      select c.* from conversion c join lead l on l.id = c.lead_id
      where c.lead_id = :lead and %s
      """
          .formatted(Scope.ownerIn("l.owner_id"));
  private static final String ANY_OVERDUE =
      "select exists (select from conversion where status = 'requested' and deadline <= $1)";
  // Only the lead is locked, as everywhere; what the conversion then is, is read after that.
  private static final String LOCK_OVERDUE =
      """
      select l.id from conversion c join lead l on l.id = c.lead_id
      where c.status = 'requested' and c.deadline <= :now
      order by c.deadline
      limit 1
      for no key update of l skip locked
      """;

  private final Mutiny.SessionFactory sessions;
  private final Pool pool;

  ConversionTables(Mutiny.SessionFactory sessions, Pool pool) {
    this.sessions = sessions;
    this.pool = pool;
  }

  @Override
  public Uni<Optional<Conversion>> of(UnitOfWork unit, LeadId lead) {
    return unit.session()
        .find(Conversion.class, ConversionId.of(lead).value())
        .map(Optional::ofNullable);
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Conversion conversion) {
    return unit.session().persist(conversion);
  }

  @Override
  public Uni<Conversion> get(Scope scope, LeadId lead) {
    return sessions
        .withSession(session -> inScope(session, scope, lead).getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  private static Mutiny.SelectionQuery<Conversion> inScope(
      Mutiny.Session session, Scope scope, LeadId lead) {
    return scope.bind(
        EntityRows.query(session, IN_SCOPE, Conversion.class).setParameter("lead", lead.value()));
  }

  @Override
  public Uni<Boolean> anyOverdue(Instant now) {
    return pool.preparedQuery(ANY_OVERDUE)
        .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  @Override
  public Uni<Optional<LeadId>> lockOverdue(UnitOfWork unit, Instant now) {
    return unit.session()
        .createNativeQuery(LOCK_OVERDUE, UUID.class)
        .setParameter("now", now)
        .getSingleResultOrNull()
        .map(id -> Optional.ofNullable(id).map(LeadId::new));
  }
}
