package io.salesline.reporting.deal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.salesline.reporting.sql.Columns;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps the events behind each deal: which, when, and what they changed. */
@ApplicationScoped
public class DealTrail {

  static final List<String> CHANGE_FIELDS =
      List.of("from_stage", "backward", "previous_owner_id", "fields", "loss_reason");
  private static final String APPEND =
      """
      insert into deal_event (opportunity_id, revision, event_id, type, occurred_at, recorded_at,
        owner_id, stage, status, amount, change)
      select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::text[], $5::timestamptz[],
        $6::timestamptz[], $7::uuid[], $8::text[], $9::text[], $10::text[]::numeric[],
        $11::text[]::jsonb[])
      on conflict do nothing
      """;

  public Uni<Void> append(SqlConnection transaction, List<DealEvent> events) {
    var columns =
        new Columns<>(events)
            .uuid(event -> event.row().opportunityId())
            .bigint(event -> event.envelope().revision())
            .uuid(event -> event.envelope().eventId())
            .text(DealEvent::shortType)
            .timestamp(event -> event.envelope().occurredAt())
            .timestamp(event -> event.envelope().recordedAt())
            .uuid(event -> event.row().ownerId())
            .text(event -> event.row().stage())
            .text(event -> event.row().status())
            .numeric(event -> event.row().amountOrganisation())
            .text(event -> change(event.envelope().data()));
    return transaction.preparedQuery(APPEND).execute(columns.tuple()).replaceWithVoid();
  }

  static String change(JsonNode data) {
    var change = JsonNodeFactory.instance.objectNode();
    CHANGE_FIELDS.stream()
        .filter(data::hasNonNull)
        .forEach(field -> change.set(field, data.get(field)));
    return change.toString();
  }
}
