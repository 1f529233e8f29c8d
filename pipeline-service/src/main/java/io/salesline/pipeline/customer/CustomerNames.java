package io.salesline.pipeline.customer;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.Startup;
import io.salesline.pipeline.customer.app.NamesOfCustomers;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.LastStates;
import io.salesline.platform.inbox.StateProjection;
import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.SearchedNames;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the names by which deals are found. A tombstone erases one here too, with its words. */
@Startup
@ApplicationScoped
class CustomerNames implements StateProjection, SearchedNames {

  private static final String APPLY =
      """
      insert into customer_name as c (customer_id, revision, name)
      select * from unnest($1::uuid[], $2::bigint[], $3::text[])
      on conflict (customer_id) do update set revision = excluded.revision, name = excluded.name
        where c.revision < excluded.revision
      returning customer_id, name
      """;
  private static final String ERASE = "delete from customer_name where customer_id = any($1)";

  private final Consumer profiles;

  CustomerNames(Inbox inbox) {
    this.profiles = inbox.project("customer-names", this);
  }

  @Override
  public NameIndex index() {
    return NamesOfCustomers.INDEX;
  }

  @Incoming("customer-profiles")
  Uni<Void> profiles(ConsumerRecords<String, byte[]> batch) {
    return profiles.take(batch);
  }

  @Override
  public Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
    var last = LastStates.of(events);
    return transaction
        .preparedQuery(APPLY)
        .execute(columns(last.stored(ProfileV1.class)))
        .chain(applied -> NamesOfCustomers.INDEX.write(transaction, names(applied)))
        .chain(() -> transaction.preparedQuery(ERASE).execute(Tuple.of(last.deletedIds())))
        .replaceWithVoid();
  }

  private static Tuple columns(List<ProfileV1> profiles) {
    return Tuple.of(
        profiles.stream().map(ProfileV1::customerId).toArray(UUID[]::new),
        profiles.stream().map(ProfileV1::revision).toArray(Long[]::new),
        profiles.stream().map(ProfileV1::name).toArray(String[]::new));
  }

  private static Map<UUID, String> names(RowSet<Row> rows) {
    var names = new LinkedHashMap<UUID, String>();
    rows.forEach(row -> names.put(row.getUUID("customer_id"), row.getString("name")));
    return names;
  }

  /** What this service reads of the record. */
  record ProfileV1(UUID customerId, long revision, String name) {
    ProfileV1 {
      requireNonNull(customerId, "customer_id");
      requireNonNull(name, "name");
    }
  }
}
