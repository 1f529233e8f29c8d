package io.salesline.leads.worth.store;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.worth.app.Worths;
import io.salesline.leads.worth.domain.Worth;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class WorthTables implements Worths {

  // A deal tells its profit when it has lines and the cost of each is known.
  private static final String ALL =
      """
      with told as (
        select opportunity_id, sum(profit) as profit from customer_deal_line
        where not removed group by opportunity_id having count(*) = count(profit)),
      deal as (
        select d.customer_id, d.amount, t.profit * d.rate as profit,
          d.status = 'won' and d.closed_on > :since and d.closed_on <= :as_of as counts,
          d.status = 'won' and (d.closed_on is null or d.closed_on <= :as_of) as bought,
          (d.opened_on is null or d.opened_on <= :as_of)
            and (d.status = 'open' or d.closed_on > :as_of) as open
        from customer_deal d left join told t using (opportunity_id)),
      summed as (
        select customer_id, sum(amount) filter (where counts) as revenue,
          sum(profit) filter (where counts) as profit,
          sum(amount) filter (where counts and profit is null) as untold,
          sum(amount) filter (where open) as open, bool_or(bought) as bought
        from deal where customer_id is not null group by customer_id),
      wallet as (
        select distinct on (customer_id) customer_id, amount from wallet_statement
        where declared_on <= :as_of order by customer_id, declared_on desc, revision desc)
      select c.id, s.revenue, s.profit, s.untold, s.open, w.amount, coalesce(s.bought, false)
      from customer c left join summed s on s.customer_id = c.id
        left join wallet w on w.customer_id = c.id
      where c.status not in ('withdrawn', 'merged')
      order by c.id
      """;

  private final int decimals;

  WorthTables(Organisation organisation) {
    this.decimals = Math.max(0, organisation.currency().getDefaultFractionDigits());
  }

  @Override
  public Uni<List<Worth>> all(UnitOfWork unit, LocalDate asOf) {
    return unit.session()
        .createNativeQuery(ALL, Object[].class)
        .setParameter("since", asOf.minusYears(1))
        .setParameter("as_of", asOf)
        .getResultList()
        .map(rows -> rows.stream().map(this::worth).toList());
  }

  private Worth worth(Object[] row) {
    return new Worth(
        new CustomerId((UUID) row[0]),
        amount(row[1]),
        amount(row[2]),
        amount(row[3]),
        amount(row[4]),
        amount(row[5]),
        (Boolean) row[6]);
  }

  private BigDecimal amount(Object column) {
    var amount = column == null ? BigDecimal.ZERO : (BigDecimal) column;
    return amount.setScale(decimals, RoundingMode.HALF_EVEN);
  }
}
