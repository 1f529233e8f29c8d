package io.salesline.reporting.webhook;

import io.salesline.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A webhook as its row, which goes to the database and comes back as JSON. */
record WebhookRow(
    UUID id,
    long revision,
    String name,
    String format,
    String url,
    String secret,
    String formerSecret,
    Instant formerUntil,
    List<String> kinds,
    String severity,
    boolean tellsCleared,
    String language,
    String quietFrom,
    String quietTo,
    String digest,
    String digestAt,
    boolean active) {

  static Webhook read(String json) {
    return EventJson.read(EventJson.parse(json.getBytes(StandardCharsets.UTF_8)), WebhookRow.class)
        .webhook();
  }

  static String write(Webhook webhook) {
    return EventJson.write(
        new WebhookRow(
            webhook.id(),
            webhook.revision(),
            webhook.name(),
            webhook.format().key(),
            webhook.url(),
            webhook.secret(),
            webhook.formerSecret(),
            webhook.formerUntil(),
            webhook.kinds(),
            webhook.severity(),
            webhook.tellsCleared(),
            webhook.language(),
            webhook.hours().quietFrom(),
            webhook.hours().quietTo(),
            webhook.hours().digest(),
            webhook.hours().digestAt(),
            webhook.active()));
  }

  private Webhook webhook() {
    return new Webhook(
        id,
        revision,
        name,
        Format.of(format).orElseThrow(),
        url,
        secret,
        formerSecret,
        formerUntil,
        kinds,
        severity,
        tellsCleared,
        language,
        new Hours(quietFrom, quietTo, digest, digestAt),
        active);
  }
}
