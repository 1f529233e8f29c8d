package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Delivery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That something was delivered. */
@Schema(name = "Delivery")
record DeliveryBody(
    UUID deliveryId,
    LocalDate deliveredOn,
    @Schema(nullable = true) String note,
    @Schema(description = "How much of all is delivered by now, in per cent", nullable = true)
        Integer share,
    @Schema(description = "With it all is delivered") boolean complete,
    UUID recordedBy,
    Instant recordedAt) {

  static DeliveryBody of(Delivery delivery) {
    return new DeliveryBody(
        delivery.id().value(),
        delivery.deliveredOn(),
        delivery.note(),
        delivery.share(),
        delivery.complete(),
        delivery.recordedBy().value(),
        delivery.recordedAt());
  }
}
