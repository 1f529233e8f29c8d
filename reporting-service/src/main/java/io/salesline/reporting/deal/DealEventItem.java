package io.salesline.reporting.deal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event behind a deal.
 *
 * @param type such as opportunity.stage-entered
 * @param occurredAt business time
 * @param recordedAt when pipeline committed it
 * @param amount after the event; a decimal string in the organisation's currency
 * @param change what it says of the change itself, such as from_stage
 */
@Schema(name = "DealEvent")
public record DealEventItem(
    long revision,
    UUID eventId,
    String type,
    Instant occurredAt,
    Instant recordedAt,
    UUID ownerId,
    String stage,
    String status,
    String amount,
    Map<String, Object> change) {}
