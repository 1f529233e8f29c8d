package io.salesline.leads.abc.store;

import io.salesline.leads.abc.app.AbcQueries;
import io.salesline.leads.abc.domain.ClassPeriod;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.store.Listing;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class AbcLists implements AbcQueries {

  private static final String TOTALS =
      """
      select c.customer_class, count(*), count(*) filter (where c.prospect),
        coalesce(sum(s.value), 0), coalesce(sum(s.potential), 0), max(s.as_of)
      from customer c left join class_standing s on s.customer_id = c.id
      where c.status not in ('withdrawn', 'merged') and %s
      group by c.customer_class order by c.customer_class nulls last
      """
          .formatted(Scope.ownerIn("c.owner_id"));

  private final Mutiny.SessionFactory sessions;

  AbcLists(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<List<ClassPeriod>> history(CustomerId customer, Optional<Place> after, int most) {
    var listing =
        Listing.latestFirst(
            "class_period p",
            "p.valid_from",
            "p.customer_id = :customer",
            query -> query.setParameter("customer", customer.value()));
    after.ifPresent(place -> listing.after(place.validFrom(), place.id()));
    return sessions.withSession(session -> listing.page(session, ClassPeriod.class, most));
  }

  @Override
  public Uni<List<Total>> totals(Scope scope) {
    return sessions
        .withSession(
            session ->
                scope.bind(session.createNativeQuery(TOTALS, Object[].class)).getResultList())
        .map(rows -> rows.stream().map(AbcLists::total).toList());
  }

  private static Total total(Object[] row) {
    return new Total(
        CustomerClass.of((String) row[0]).orElse(null),
        (Long) row[1],
        (Long) row[2],
        (BigDecimal) row[3],
        (BigDecimal) row[4],
        (LocalDate) row[5]);
  }
}
