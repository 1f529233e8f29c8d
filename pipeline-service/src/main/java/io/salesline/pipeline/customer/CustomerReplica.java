package io.salesline.pipeline.customer;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.LastStates;
import io.salesline.platform.inbox.StateProjection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the replica: one row a customer, at the last revision read. */
@Startup
@ApplicationScoped
class CustomerReplica implements StateProjection {

  private static final String APPLY =
      """
      insert into customer_replica as c (customer_id, revision, owner_id, status, merged_into_id,
        handover_id, handed_over_from)
      select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::uuid[], $6::uuid[],
        $7::uuid[])
      on conflict (customer_id) do update
        set revision = excluded.revision, owner_id = excluded.owner_id, status = excluded.status,
          merged_into_id = excluded.merged_into_id, handover_id = excluded.handover_id,
          handed_over_from = excluded.handed_over_from
        where c.revision < excluded.revision
      """;
  private static final String FORGET = "delete from customer_replica where customer_id = any($1)";

  private final Consumer customers;

  CustomerReplica(Inbox inbox) {
    this.customers = inbox.project("customers", this);
  }

  @Incoming("customers")
  Uni<Void> customers(ConsumerRecords<String, byte[]> batch) {
    return customers.take(batch);
  }

  @Override
  public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
    var last = LastStates.of(events);
    return transaction
        .preparedQuery(APPLY)
        .execute(columns(last.stored(CustomerV1.class)))
        .chain(() -> transaction.preparedQuery(FORGET).execute(Tuple.of(last.deletedIds())))
        .replaceWithVoid();
  }

  private static Tuple columns(List<CustomerV1> customers) {
    return Tuple.from(
        List.of(
            customers.stream().map(CustomerV1::customerId).toArray(UUID[]::new),
            customers.stream().map(CustomerV1::revision).toArray(Long[]::new),
            customers.stream().map(CustomerV1::ownerId).toArray(UUID[]::new),
            customers.stream().map(CustomerV1::status).toArray(String[]::new),
            customers.stream().map(CustomerV1::mergedIntoId).toArray(UUID[]::new),
            customers.stream().map(CustomerV1::handoverId).toArray(UUID[]::new),
            customers.stream().map(CustomerV1::handedOverFrom).toArray(UUID[]::new)));
  }

  /** What this service reads of the record. */
  record CustomerV1(
      UUID customerId,
      long revision,
      UUID ownerId,
      String status,
      UUID mergedIntoId,
      UUID handoverId,
      UUID handedOverFrom) {
    CustomerV1 {
      requireNonNull(customerId, "customer_id");
      requireNonNull(status, "status");
    }
  }
}
