package io.salesline.goals.result.store;

import io.salesline.goals.result.app.Ledger;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class StoredLedger implements Ledger {

  @Override
  public Uni<Void> note(SqlConnection transaction, List<Noted> noted) {
    if (noted.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var differences = new Differences();
    return kinds(transaction, Kinds.of(noted))
        .chain(kinds -> rounds(transaction, noted, kinds, differences))
        .chain(() -> addUp(transaction, differences));
  }

  /** Which first ones may change, those of the entries before included; locked. */
  private static Uni<Kinds> kinds(SqlConnection transaction, Kinds kinds) {
    if (kinds.isEmpty()) {
      return Uni.createFrom().item(kinds);
    }
    return transaction
        .preparedQuery(Lines.KINDS)
        .execute(kinds.subjects())
        .invoke(kinds::addBefore)
        .chain(() -> transaction.preparedQuery(Lines.LOCK_KINDS).execute(kinds.names()))
        .replaceWith(kinds);
  }

  private static Uni<Void> rounds(
      SqlConnection transaction, List<Noted> noted, Kinds kinds, Differences differences) {
    return InTurn.each(Rounds.of(noted), round -> round(transaction, round, kinds, differences));
  }

  private static Uni<Void> round(
      SqlConnection transaction, List<Noted> round, Kinds kinds, Differences differences) {
    return transaction
        .preparedQuery(Lines.BRING)
        .execute(Columns.of(round))
        .invoke(differences::add)
        .chain(() -> firsts(transaction, round, kinds))
        .invoke(differences::add)
        .replaceWithVoid();
  }

  private static Uni<RowSet<Row>> firsts(
      SqlConnection transaction, List<Noted> round, Kinds kinds) {
    return kinds.isEmpty()
        ? Uni.createFrom().nullItem()
        : transaction.preparedQuery(Lines.FIRSTS).execute(kinds.touchedBy(round));
  }

  private static Uni<Void> addUp(SqlConnection transaction, Differences differences) {
    return differences.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction
            .preparedQuery(Lines.ADD_UP)
            .execute(differences.columns())
            .chain(() -> transaction.query(Lines.COUNT).execute())
            .replaceWithVoid();
  }
}
