package io.salesline.goals.goal.store;

import io.salesline.goals.MemberId;
import io.salesline.goals.UnitId;
import io.salesline.goals.goal.app.Standings;
import io.salesline.goals.goal.domain.GoalScope;
import io.salesline.goals.goal.domain.Standing;
import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

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
            and (m.valid_to is null or :today < m.valid_to)),
        exists (select from access_unit where unit_id = :scope and kind = 'company')
      """;

  private final Mutiny.SessionFactory sessions;

  StoredStandings(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Standing> of(UnitOfWork work, GoalScope scope) {
    return of(work.session(), work.caller(), work.today(), scope);
  }

  @Override
  public Uni<Standing> of(Caller caller, LocalDate today, GoalScope scope) {
    return sessions.withSession(session -> of(session, caller, today, scope));
  }

  private static Uni<Standing> of(
      Mutiny.Session session, Caller caller, LocalDate today, GoalScope scope) {
    boolean director = caller.has(Role.DIRECTOR);
    return switch (scope) {
      case GoalScope.OfMember(MemberId member) ->
          row(session, OF_MEMBER, caller, today, scope)
              .map(row -> ofMember(row, director, member.value()));
      case GoalScope.OfUnit(UnitId unit) ->
          row(session, OF_UNIT, caller, today, scope).map(row -> ofUnit(row, director));
    };
  }

  private static Uni<Object[]> row(
      Mutiny.Session session, String query, Caller caller, LocalDate today, GoalScope scope) {
    return session
        .createNativeQuery(query, Object[].class)
        .setParameter("scope", scope.id())
        .setParameter("caller", caller.memberId())
        .setParameter("today", today)
        .getSingleResult();
  }

  private static Standing ofMember(Object[] row, boolean director, UUID member) {
    return new Standing((Boolean) row[0], director, (Boolean) row[1], true, member, false);
  }

  private static Standing ofUnit(Object[] row, boolean director) {
    return new Standing(
        (Boolean) row[0], director, (Boolean) row[1], false, (UUID) row[2], (Boolean) row[3]);
  }
}
