package io.salesline.goals.goal.store;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.app.Standings;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Standings by the organisation that access is decided from. */
@ApplicationScoped
class StoredStandings implements Standings {

  private static final String OF_MEMBER =
      """
      select exists (select from access_member where member_id = :scope and active),
        exists (select from visible_members(:caller, :today) v where v.member_id = :scope)
      """;
  private static final String OF_UNIT =
      """
      select exists (select from access_unit where unit_id = :scope),
        exists (select from managed_units(:caller, :today) u where u.unit_id = :scope),
        (select m.member_id from access_management m
          where m.unit_id = :scope and m.valid_from <= :today
            and (m.valid_to is null or :today < m.valid_to))
      """;

  @Override
  public Uni<Standing> of(UnitOfWork work, GoalScope scope) {
    return switch (scope) {
      case GoalScope.OfMember(MemberId member) ->
          row(work, OF_MEMBER, scope).map(row -> standing(work, row, true, member.value()));
      case GoalScope.OfUnit(UnitId unit) ->
          row(work, OF_UNIT, scope).map(row -> standing(work, row, false, (UUID) row[2]));
    };
  }

  private static Uni<Object[]> row(UnitOfWork work, String query, GoalScope scope) {
    return work.session()
        .createNativeQuery(query, Object[].class)
        .setParameter("scope", scope.id())
        .setParameter("caller", work.caller().memberId())
        .setParameter("today", work.today())
        .getSingleResult();
  }

  private static Standing standing(UnitOfWork work, Object[] row, boolean ofMember, UUID owner) {
    return new Standing(
        (Boolean) row[0], work.caller().has(Role.DIRECTOR), (Boolean) row[1], ofMember, owner);
  }
}
