package io.salesline.leads.effort.store;

import io.salesline.leads.effort.app.EffortQueries;
import io.salesline.leads.effort.domain.Spent;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.query.Days;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class EffortLists implements EffortQueries {

  private static final String SPENT =
      """
      count(*) filter (where e.kind = 'visit') as visits,
      count(*) filter (where e.kind <> 'visit') as activities,
      coalesce(sum(e.minutes), 0) as minutes
      """;
  private static final String IN_DAYS =
      "e.spent_on between :first and :last and e.customer_id is not null and "
          + Scope.ownerIn("e.member_id");
  private static final String CELLS =
      """
      select e.member_id, c.customer_class, %s
      from customer_effort e left join customer c on c.id = e.customer_id
      where %s
      group by e.member_id, c.customer_class
      """
          .formatted(SPENT, IN_DAYS);
  private static final String RECIPIENTS =
      """
      with got as (
        select c.id, c.customer_class, %s
        from customer_effort e join customer c on c.id = e.customer_id
        where %s and c.status not in ('withdrawn', 'merged') and %s
        group by c.id),
      ranked as (
        select g.*, row_number() over (
          partition by coalesce(g.customer_class in ('A', 'B'), false)
          order by g.visits + g.activities desc, g.id) as place
        from got g)
      select id, customer_class, visits, activities, minutes from ranked where place <= :most
      """
          .formatted(SPENT, IN_DAYS, Scope.ownerIn("c.owner_id"));

  private final Mutiny.SessionFactory sessions;

  EffortLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<Cell>> cells(Scope scope, Days days) {
    return sessions
        .withSession(session -> inDays(session, CELLS, scope, days).getResultList())
        .map(rows -> rows.stream().map(EffortLists::cell).toList());
  }

  @Override
  public Uni<List<Recipient>> recipients(Scope scope, Days days, int most) {
    return sessions
        .withSession(
            session ->
                inDays(session, RECIPIENTS, scope, days).setParameter("most", most).getResultList())
        .map(rows -> rows.stream().map(EffortLists::recipient).toList());
  }

  private static Mutiny.SelectionQuery<Object[]> inDays(
      Mutiny.Session session, String sql, Scope scope, Days days) {
    return scope
        .bind(session.createNativeQuery(sql, Object[].class))
        .setParameter("first", days.first())
        .setParameter("last", days.last());
  }

  private static Cell cell(Object[] row) {
    return new Cell(new MemberId((UUID) row[0]), customerClass(row[1]), spent(row));
  }

  private static Recipient recipient(Object[] row) {
    return new Recipient(new CustomerId((UUID) row[0]), customerClass(row[1]), spent(row));
  }

  private static CustomerClass customerClass(Object column) {
    return CustomerClass.of((String) column).orElse(null);
  }

  private static Spent spent(Object[] row) {
    return new Spent((Long) row[2], (Long) row[3], (Long) row[4]);
  }
}
