package io.salesline.leads.appeal.store;

import io.salesline.leads.appeal.app.Disputes;
import io.salesline.leads.appeal.domain.Dispute;
import io.salesline.leads.appeal.domain.Matter;
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

/** The ledger of a lead or a customer is its lines in the audit log. */
@ApplicationScoped
class DisputeTables implements Disputes {

  private static final String LEDGER =
      "from audit_log a where a.entity = :kind and a.entity_id = cast(r.id as text) and ";
  private static final String FACTS =
      """
      select cast(jsonb_build_object('owner_id', r.owner_id,
        'previous_owner_id', (select a.before ->> 'owner_id' %1$s a.before ->> 'owner_id' is not null
          order by a.at desc, a.id desc limit 1),
        'taken', exists (select %1$s a.action = 'recycled'
          and a.before ->> 'owner_id' = cast(:appellant as text))) as text)
      from %%s r where r.id = :id
      """
          .formatted(LEDGER);
  private static final String STANDING =
      """
       and (%s or r.created_by = :scope_member
        or r.owner_id is null and r.pool_id in (select pool_id from member_pools(:scope_member))
        or exists (select %s (a.member_id = :scope_member
          or cast(:appellant as text) in (a.before ->> 'owner_id', a.after ->> 'owner_id'))))
      """
          .formatted(Scope.ownerIn("r.owner_id"), LEDGER);
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
  public Uni<Optional<Dispute>> toAppeal(UnitOfWork unit, Matter matter) {
    var appellant = new MemberId(unit.caller().memberId());
    return unit.scope()
        .bind(facts(unit, FACTS + STANDING, matter, appellant))
        .getSingleResultOrNull()
        .map(row -> Optional.ofNullable(row).map(found -> dispute(found, appellant)));
  }

  @Override
  public Uni<Dispute> toDecide(UnitOfWork unit, Matter matter, MemberId appellant) {
    return facts(unit, FACTS, matter, appellant)
        .getSingleResult()
        .map(row -> dispute(row, appellant));
  }

  private static Mutiny.SelectionQuery<String> facts(
      UnitOfWork unit, String sql, Matter matter, MemberId appellant) {
    return unit.session()
        .createNativeQuery(sql.formatted(matter.kind().key()), String.class)
        .setParameter("kind", matter.kind().key())
        .setParameter("id", matter.id())
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
