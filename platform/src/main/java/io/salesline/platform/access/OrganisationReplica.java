package io.salesline.platform.access;

import io.quarkus.runtime.Startup;
import io.salesline.platform.inbox.Consumer;
import io.salesline.platform.inbox.InboundEvent;
import io.salesline.platform.inbox.Inbox;
import io.salesline.platform.inbox.StateProjection;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps this service's replica of units, members, memberships, managers and names. */
@Startup
@ApplicationScoped
class OrganisationReplica {

  private static final String APPLY = "select apply_organisation_record($1::jsonb)";
  private static final String NAME =
      """
      insert into access_profile as p (member_id, username, full_name, revision)
      values ($1, $2, $3, $4)
      on conflict (member_id) do update
        set username = excluded.username, full_name = excluded.full_name, revision = excluded.revision
        where p.revision < excluded.revision
      """;
  private static final String FORGET = "delete from access_profile where member_id = $1";

  private final Consumer organisation;
  private final Consumer profiles;

  OrganisationReplica(Inbox inbox) {
    this.organisation = inbox.project("organisation", new OrganisationRecords());
    this.profiles = inbox.project("member-profiles", new MemberProfiles());
  }

  @Incoming("organisation")
  Uni<Void> organisation(ConsumerRecords<String, byte[]> batch) {
    return organisation.take(batch);
  }

  @Incoming("member-profiles")
  Uni<Void> profiles(ConsumerRecords<String, byte[]> batch) {
    return profiles.take(batch);
  }

  private record Profile(UUID memberId, String username, String fullName) {}

  /** The rows keep the revision themselves, so each record is simply applied. */
  private interface RecordByRecord extends StateProjection {
    Uni<Void> applyOne(SqlConnection transaction, InboundEvent event);

    @Override
    default Uni<Void> apply(SqlConnection transaction, List<InboundEvent> events) {
      return InTurn.each(events, event -> applyOne(transaction, event));
    }
  }

  private static final class OrganisationRecords implements RecordByRecord {
    @Override
    public Uni<Void> applyOne(SqlConnection transaction, InboundEvent event) {
      if (event.isDeletion()) {
        // Rows say `deleted` themselves before their tombstone follows.
        return Uni.createFrom().voidItem();
      }
      return transaction
          .preparedQuery(APPLY)
          .execute(Tuple.of(new JsonObject(EventJson.write(event.data()))))
          .replaceWithVoid();
    }
  }

  private static final class MemberProfiles implements RecordByRecord {
    @Override
    public Uni<Void> applyOne(SqlConnection transaction, InboundEvent event) {
      if (event.isDeletion()) {
        return transaction
            .preparedQuery(FORGET)
            .execute(Tuple.of(UUID.fromString(event.key())))
            .replaceWithVoid();
      }
      var profile = event.as(Profile.class);
      return transaction
          .preparedQuery(NAME)
          .execute(
              Tuple.of(
                  profile.memberId(), profile.username(), profile.fullName(), event.revision()))
          .replaceWithVoid();
    }
  }
}
