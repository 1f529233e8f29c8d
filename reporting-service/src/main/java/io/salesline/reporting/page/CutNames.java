package io.salesline.reporting.page;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Cut;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a cut is called. A person or customer whom the reader does not see keeps the id. */
@ApplicationScoped
class CutNames {

  private static final String NAMES =
      """
      with seen as (select member_id from visible_members($6, $7))
      select
        (select name from access_unit where unit_id = $1) as unit,
        (select full_name from access_profile
          where member_id = $2 and ($5 or member_id in (select member_id from seen))) as member,
        (select code from product where product_id = $3) as product,
        (select name from customer
          where customer_id = $4 and $8 and ($5 or exists (
            select from deal d
            where d.customer_id = $4 and d.owner_id in (select member_id from seen)))) as customer
      """;

  private final Pool pool;

  CutNames(Pool pool) {
    this.pool = pool;
  }

  /** Unit, member, product and customer, as far as the cut has them. */
  Uni<List<String>> of(Cut cut, Viewer viewer) {
    Scope scope = cut.scope();
    var values =
        Tuple.tuple()
            .addUUID(cut.unit())
            .addUUID(cut.member())
            .addUUID(cut.product())
            .addUUID(cut.customer())
            .addBoolean(scope.all())
            .addUUID(scope.member())
            .addLocalDate(scope.today())
            .addBoolean(viewer.readsNamesOfCustomers());
    return pool.preparedQuery(NAMES)
        .execute(values)
        .map(rows -> names(rows.iterator().next(), cut));
  }

  private static List<String> names(Row row, Cut cut) {
    var names = new ArrayList<String>();
    add(names, row.getString("unit"), cut.unit());
    add(names, row.getString("member"), cut.member());
    add(names, row.getString("product"), cut.product());
    add(names, row.getString("customer"), cut.customer());
    return names;
  }

  private static void add(List<String> names, String name, UUID id) {
    if (id != null) {
      names.add(name == null ? id.toString() : name);
    }
  }
}
