package io.salesline.goals.result.store;

import io.salesline.goals.metric.Metric;
import io.salesline.goals.result.app.EarlierResults;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredEarlierResults implements EarlierResults {

  private static final String READ =
      """
      select e.owner_id, m.unit_id, e.day, e.product_id, c.customer_class, e.customer_id, e.amount
      from result_entry e
      left join result_customer c on c.customer_id = e.customer_id
      left join access_membership m on m.member_id = e.owner_id
        and m.valid_from <= e.day and (m.valid_to is null or e.day < m.valid_to)
      where e.metric = (select number from metric where key = :metric) and e.counts
        and e.owner_id = any(cast(cast(:owners as text) as uuid[])) and e.day between :first and :last
      """;

  @Override
  public Uni<List<Result>> of(
      UnitOfWork work, Metric metric, Collection<UUID> owners, LocalDate first, LocalDate last) {
    return work.session()
        .createNativeQuery(READ, Object[].class)
        .setParameter("metric", metric.key())
        .setParameter("owners", ArrayText.of(owners))
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList()
        .map(rows -> rows.stream().map(StoredEarlierResults::result).toList());
  }

  private static Result result(Object[] row) {
    return new Result(
        (UUID) row[0],
        Optional.ofNullable((UUID) row[1]),
        (LocalDate) row[2],
        Optional.ofNullable((UUID) row[3]),
        Optional.ofNullable((String) row[4]),
        Optional.ofNullable((UUID) row[5]),
        (BigDecimal) row[6]);
  }
}
