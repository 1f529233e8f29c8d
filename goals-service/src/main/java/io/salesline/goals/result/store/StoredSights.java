package io.salesline.goals.result.store;

import io.salesline.goals.result.app.Results.Earner;
import io.salesline.goals.result.app.Sights;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StoredSights implements Sights {

  private static final String PERSON =
      """
      select from access_member where member_id = $1
        and ($2 or member_id in (select member_id from visible_members($3, $4)))
      """;
  private static final String GROUP =
      """
      select from access_unit where unit_id = $1
        and ($2 or unit_id in (select unit_id from managed_units($3, $4)))
      """;

  private final Pool pool;

  StoredSights(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> require(Scope scope, Earner earner) {
    return switch (earner) {
      case Earner.Person person -> require(PERSON, person.member().value(), scope);
      case Earner.Group group -> require(GROUP, group.unit().value(), scope);
    };
  }

  private Uni<Void> require(String query, UUID id, Scope scope) {
    return pool.preparedQuery(query)
        .execute(Tuple.of(id, scope.all(), scope.member(), scope.today()))
        .invoke(StoredSights::requireOne)
        .replaceWithVoid();
  }

  private static void requireOne(RowSet<Row> rows) {
    if (rows.size() == 0) {
      throw Refusal.notFound();
    }
  }
}
