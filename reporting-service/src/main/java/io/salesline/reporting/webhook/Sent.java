package io.salesline.reporting.webhook;

import io.salesline.platform.command.Answer;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message on its way. */
@Schema(name = "WebhookSent")
record Sent(UUID deliveryId) {

  static Answer answer(UUID webhook, UUID delivery) {
    return new Answer(202, new Sent(delivery), Map.of())
        .with("Location", WebhookResource.PATH + "/" + webhook + "/deliveries/" + delivery);
  }
}
