package io.salesline.reporting.webhook;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to a webhook, and what became of it. */
@Schema(name = "WebhookDelivery")
record DeliveryBody(
    UUID deliveryId,
    @Schema(nullable = true, description = "Null for a test and a digest") UUID alertId,
    @Schema(enumeration = {"raised", "cleared", "test", "digest"}) String what,
    @Schema(
            description =
                "collected: goes out in a digest; dead: given up, and kept to be sent again on demand",
            enumeration = {"waiting", "collected", "delivered", "dead"})
        String state,
    @Schema(examples = "1") int attempts,
    @Schema(nullable = true, description = "The last answer's", examples = "200") Integer status,
    @Schema(nullable = true, description = "Why it was not taken last time", examples = "http-500")
        String failure,
    Instant writtenAt,
    @Schema(nullable = true, description = "When it is tried again; null where it is over")
        Instant dueAt,
    @Schema(nullable = true) Instant endedAt,
    @Schema(hidden = true) @com.fasterxml.jackson.annotation.JsonIgnore long place) {

  static DeliveryBody of(Row row) {
    boolean waiting = row.getString("state").equals("waiting");
    return new DeliveryBody(
        row.getUUID("id"),
        row.getUUID("alert_id"),
        row.getString("what"),
        row.getString("state"),
        row.getInteger("attempts"),
        row.getInteger("status"),
        row.getString("failure"),
        row.getOffsetDateTime("written_at").toInstant(),
        waiting ? row.getOffsetDateTime("due_at").toInstant() : null,
        instant(row.getOffsetDateTime("ended_at")),
        row.getLong("place"));
  }

  private static Instant instant(OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
