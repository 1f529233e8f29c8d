package io.salesline.goals.result.store;

import io.salesline.goals.result.app.CustomerClasses;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class StoredCustomerClasses implements CustomerClasses {

  private static final String STORE =
      """
      insert into result_customer as c (customer_id, customer_class, revision)
      select * from unnest($1::uuid[], $2::text[], $3::bigint[]) n order by 1
      on conflict (customer_id) do update set
        customer_class = excluded.customer_class, revision = excluded.revision
        where c.revision < excluded.revision
      """;

  @Override
  public Uni<Void> store(SqlConnection transaction, List<Classified> customers) {
    return transaction
        .preparedQuery(STORE)
        .execute(
            Tuple.of(
                customers.stream().map(Classified::customer).toArray(UUID[]::new),
                customers.stream().map(Classified::customerClass).toArray(String[]::new),
                customers.stream().map(Classified::revision).toArray(Long[]::new)))
        .replaceWithVoid();
  }
}
