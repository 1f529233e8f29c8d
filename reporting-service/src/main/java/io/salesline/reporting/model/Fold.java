package io.salesline.reporting.model;

import io.salesline.platform.inbox.InboundEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/** What one kind of event does to the model. */
@FunctionalInterface
public interface Fold {
  Uni<Void> into(SqlConnection transaction, List<InboundEvent> events);
}
