package io.salesline.goals.organisation.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.outbox.EventJson;
import io.salesline.platform.outbox.OutboundEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * This service's own replica of the organisation, from which it decides access like the others do.
 * It takes each record in the transaction of the change and so is never behind.
 */
@ApplicationScoped
class OwnReplica {

  private static final String APPLY_RECORDS =
      """
      select count(apply_organisation_record(r.value))
      from (select value from jsonb_array_elements(cast(cast(:records as text) as jsonb))
            with ordinality as e(value, place) order by place) r
      """;
  private static final String APPLY_PROFILES =
      """
      insert into access_profile as p (member_id, username, full_name, revision)
      select member_id, username, full_name, revision
      from jsonb_to_recordset(cast(cast(:profiles as text) as jsonb))
        as r(member_id uuid, username text, full_name text, revision bigint)
      on conflict (member_id) do update
        set username = excluded.username, full_name = excluded.full_name, revision = excluded.revision
        where p.revision < excluded.revision
      """;

  Uni<Void> apply(UnitOfWork work, List<OutboundEvent> messages) {
    return records(work, select(messages, OrganisationRow.class))
        .chain(() -> profiles(work, select(messages, ProfileRow.class)));
  }

  private static Uni<Void> records(UnitOfWork work, List<ObjectNode> records) {
    return records.isEmpty()
        ? Uni.createFrom().voidItem()
        : work.session()
            .createNativeQuery(APPLY_RECORDS, Long.class)
            .setParameter("records", EventJson.write(records))
            .getSingleResult()
            .replaceWithVoid();
  }

  private static Uni<Void> profiles(UnitOfWork work, List<ObjectNode> profiles) {
    return profiles.isEmpty()
        ? Uni.createFrom().voidItem()
        : work.session()
            .createNativeQuery(APPLY_PROFILES)
            .setParameter("profiles", EventJson.write(profiles))
            .executeUpdate()
            .replaceWithVoid();
  }

  private static List<ObjectNode> select(List<OutboundEvent> messages, Class<?> kind) {
    return messages.stream()
        .filter(message -> kind.isInstance(message.row()))
        .map(OwnReplica::asPublished)
        .toList();
  }

  private static ObjectNode asPublished(OutboundEvent message) {
    return EventJson.tree(message.row()).put("revision", message.revision());
  }
}
