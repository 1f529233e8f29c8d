package io.salesline.leads.effort.app;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What is kept of visits and activities. Each row holds its revision: a redelivery changes nothing.
 */
public interface EffortLedger {

  Uni<Void> record(SqlConnection transaction, List<Entry> entries);

  /**
   * A visit or an activity as it is now.
   *
   * @param kind visit, call, meeting or task
   * @param customerId null for an activity that concerns none
   * @param memberId who does it, or did
   * @param spentOn the day it was done; null while it is not
   * @param minutes how long it takes; null where nobody knows
   */
  record Entry(
      UUID id,
      long revision,
      String kind,
      UUID customerId,
      UUID memberId,
      LocalDate spentOn,
      Long minutes) {}
}
