package io.salesline.leads.family.store;

import static java.util.stream.Collectors.toMap;

import io.salesline.leads.family.app.FamilyQueries;
import io.salesline.leads.family.domain.Branch;
import io.salesline.leads.family.domain.Figures;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.store.ArrayText;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class FamilyTables implements FamilyQueries {

  private static final String BENEATH =
      """
      with recursive beneath as (
        select id, status, 0 as depth from customer where id = :head
        union all
        select c.id, c.status, b.depth + 1 from beneath b join customer c on c.parent_id = b.id
        where b.depth < :deepest)
      cycle id set again using path
      select id, depth from beneath
      where not again and (depth = 0 or status not in ('withdrawn', 'merged'))
      order by depth, id limit :most
      """;
  private static final String FIGURES =
      """
      select c.id, round(s.value, :decimals), s.as_of, round(w.amount, :decimals),
        round(d.amount, :decimals), d.deals
      from customer c
        left join class_standing s on s.customer_id = c.id
        left join lateral (
          select amount from wallet_statement where customer_id = c.id
          order by declared_on desc, revision desc limit 1) w on true
        cross join lateral (
          select coalesce(sum(amount), 0) as amount, count(*) as deals from customer_deal
          where customer_id = c.id and status = 'open') d
      where c.id in (select unnest(cast(cast(:ids as text) as uuid[])))
      """;

  private final Mutiny.SessionFactory sessions;
  private final int decimals;

  FamilyTables(Mutiny.SessionFactory sessions, Organisation organisation) {
    this.sessions = sessions;
    this.decimals = Math.max(0, organisation.currency().getDefaultFractionDigits());
  }

  @Override
  public Uni<List<Branch>> beneath(CustomerId head, int deepest, int most) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(BENEATH, Object[].class)
                    .setParameter("head", head.value())
                    .setParameter("deepest", deepest)
                    .setParameter("most", most)
                    .getResultList())
        .map(rows -> rows.stream().map(FamilyTables::branch).toList());
  }

  private static Branch branch(Object[] row) {
    return new Branch(new CustomerId((UUID) row[0]), (Integer) row[1]);
  }

  @Override
  public Uni<Map<CustomerId, Figures>> figures(Collection<CustomerId> customers) {
    return sessions
        .withSession(
            session ->
                session
                    .createNativeQuery(FIGURES, Object[].class)
                    .setParameter("ids", ArrayText.of(customers))
                    .setParameter("decimals", decimals)
                    .getResultList())
        .map(
            rows ->
                rows.stream()
                    .collect(toMap(row -> new CustomerId((UUID) row[0]), FamilyTables::figures)));
  }

  private static Figures figures(Object[] row) {
    return new Figures(
        (BigDecimal) row[1],
        (LocalDate) row[2],
        (BigDecimal) row[3],
        (BigDecimal) row[4],
        (Long) row[5]);
  }
}
