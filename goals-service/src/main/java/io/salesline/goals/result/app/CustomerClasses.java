package io.salesline.goals.result.app;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.UUID;

/** Which class each customer has. */
public interface CustomerClasses {

  /**
   * @param customerClass A, B or C; null until it is classified
   */
  record Classified(UUID customer, String customerClass, long revision) {}

  /** The last revision of each stays. */
  Uni<Void> store(SqlConnection transaction, List<Classified> customers);
}
