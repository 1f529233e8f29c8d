package io.salesline.pipeline.review.store;

import io.salesline.pipeline.review.app.Delegations;
import io.salesline.pipeline.review.domain.Delegation;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class DelegationTables implements Delegations {

  private static final String ADD =
      """
      insert into review_delegation (id, principal_id, delegate_id, from_day, until_day)
      select :id, :principal, m.member_id, :from, :until
      from access_member m where m.member_id = :delegate and m.active
      """;
  private static final String REVOKE =
      """
      update review_delegation set revoked_at = :now
      where id = :id and principal_id = :principal and revoked_at is null
      """;
  private static final String OF_MEMBER =
      """
      select d.id, d.principal_id, d.delegate_id, d.from_day, d.until_day from review_delegation d
      where :member in (d.principal_id, d.delegate_id) and d.revoked_at is null and d.until_day >= :today
      order by d.from_day, d.id
      """;

  private final Mutiny.SessionFactory sessions;

  DelegationTables(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> add(UnitOfWork unit, Delegation delegation) {
    return unit.session()
        .createNativeQuery(ADD)
        .setParameter("id", delegation.id())
        .setParameter("principal", delegation.principalId())
        .setParameter("delegate", delegation.delegateId())
        .setParameter("from", delegation.from())
        .setParameter("until", delegation.until())
        .executeUpdate()
        .invoke(
            rows -> {
              if (rows == 0) {
                throw Refusal.field("delegate_id", "member-unknown");
              }
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> revoke(UnitOfWork unit, UUID id) {
    return unit.session()
        .createNativeQuery(REVOKE)
        .setParameter("id", id)
        .setParameter("principal", unit.caller().memberId())
        .setParameter("now", unit.now())
        .executeUpdate()
        .invoke(
            rows -> {
              if (rows == 0) {
                throw Refusal.notFound();
              }
            })
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Delegation>> of(UUID member, LocalDate today) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(OF_MEMBER, Object[].class)
                    .setParameter("member", member)
                    .setParameter("today", today)
                    .getResultList())
        .map(rows -> rows.stream().map(DelegationTables::delegation).toList());
  }

  private static Delegation delegation(Object[] row) {
    return new Delegation(
        (UUID) row[0], (UUID) row[1], (UUID) row[2], (LocalDate) row[3], (LocalDate) row[4]);
  }
}
