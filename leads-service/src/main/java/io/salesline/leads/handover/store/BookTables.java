package io.salesline.leads.handover.store;

import io.salesline.leads.handover.app.Books;
import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.RecordKind;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BookTables implements Books {

  private static final String BOOK =
      """
      select kind, id from (
        select 'customer' as kind, id, created_at from customer
        where owner_id = :owner and status not in ('withdrawn', 'merged')
        union all
        select 'lead', id, created_at from lead
        where owner_id = :owner and status in ('claimed', 'qualified')) as record
      order by kind, created_at, id
      """;
  private static final String MAY_TAKE =
      "select exists (select from access_member m where m.member_id = :owner and "
          + Scope.ownerIn("m.member_id")
          + ")";

  @Override
  public Uni<List<BookEntry>> of(UnitOfWork unit, MemberId owner, int most) {
    return unit.session()
        .createNativeQuery(BOOK, Object[].class)
        .setParameter("owner", owner.value())
        .setMaxResults(most)
        .getResultList()
        .map(rows -> rows.stream().map(BookTables::entry).toList());
  }

  private static BookEntry entry(Object[] row) {
    return new BookEntry(RecordKind.of((String) row[0]), (UUID) row[1]);
  }

  @Override
  public Uni<Boolean> mayTakeFrom(UnitOfWork unit, MemberId owner) {
    var query =
        unit.session()
            .createNativeQuery(MAY_TAKE, Boolean.class)
            .setParameter("owner", owner.value());
    return unit.scope().bind(query).getSingleResult();
  }
}
