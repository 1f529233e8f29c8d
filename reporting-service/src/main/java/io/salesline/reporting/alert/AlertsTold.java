package io.salesline.reporting.alert;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** Hears of alerts that are not quiet, in the transaction that raises and clears them. */
public interface AlertsTold {

  /**
   * @param what {@code raised} or {@code cleared}
   */
  record Told(UUID alert, String what) {}

  /** In the order in which it happened; at least one. */
  Uni<Void> of(SqlConnection transaction, List<Told> told);

  /** After the commit. */
  void committed();
}
