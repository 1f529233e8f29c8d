package io.salesline.leads.appeal.store;

import io.salesline.leads.appeal.app.Disputes;
import io.salesline.leads.appeal.domain.Dispute;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;

/** The ledger of a lead is its lines in the audit log. */
@ApplicationScoped
class DisputeTables implements Disputes {

  private static final String LEDGER =
      "from audit_log a where a.entity = 'lead' and a.entity_id = cast(l.id as text) and ";
  private static final String FACTS =
      """
      select cast(jsonb_build_object('owner_id', l.owner_id,
        'previous_owner_id', (select a.before ->> 'owner_id' %1$s a.before ->> 'owner_id' is not null
          order by a.at desc, a.id desc limit 1),
        'taken', exists (select %1$s a.action = 'recycled'
          and a.before ->> 'owner_id' = cast(:appellant as text))) as text)
      from lead l where l.id = :id
      """
          .formatted(LEDGER);
  private static final String STANDING =
      """
       and (%s or l.created_by = :scope_member
        or l.owner_id is null and l.pool_id in (select pool_id from member_pools(:scope_member))
        or exists (select %s (a.member_id = :scope_member
          or cast(:appellant as text) in (a.before ->> 'owner_id', a.after ->> 'owner_id'))))
      """
          .formatted(Scope.ownerIn("l.owner_id"), LEDGER);
  private static final String ACTIVE =
      "select exists (select from access_member m where m.member_id = :member and m.active)";

  private record Row(UUID ownerId, UUID previousOwnerId, boolean taken) {

    Dispute dispute(MemberId appellant) {
      var owners =
          Stream.of(ownerId, previousOwnerId)
              .filter(Objects::nonNull)
              .map(MemberId::new)
              .collect(Collectors.toSet());
      return new Dispute(owners, taken, appellant.value().equals(ownerId));
    }
  }

  @Override
  public Uni<Optional<Dispute>> toAppeal(UnitOfWork unit, LeadId lead) {
    var appellant = new MemberId(unit.caller().memberId());
    return unit.scope()
        .bind(facts(unit, FACTS + STANDING, lead, appellant))
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(found -> dispute(found, appellant)));
  }

  @Override
  public Uni<Dispute> toDecide(UnitOfWork unit, LeadId lead, MemberId appellant) {
    return facts(unit, FACTS, lead, appellant)
        .getSingleResult()
        .map(row -> dispute(row, appellant));
  }

  private static Mutiny.SelectionQuery<String> facts(
      UnitOfWork unit, String sql, LeadId lead, MemberId appellant) {
    return unit.session()
        .createNativeQuery(sql, String.class)
        .setParameter("id", lead.value())
        .setParameter("appellant", appellant.toString());
  }

  private static Dispute dispute(String row, MemberId appellant) {
    return AppealRows.read(row, Row.class).dispute(appellant);
  }

  @Override
  public Uni<Boolean> isActive(UnitOfWork unit, MemberId member) {
    return unit.session()
        .createNativeQuery(ACTIVE, Boolean.class)
        .setParameter("member", member.value())
        .getSingleResult();
  }
}
