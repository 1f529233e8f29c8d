package io.salesline.pipeline.contract.domain;

import io.salesline.pipeline.id.MemberId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That something was delivered.
 *
 * @param share how much of all is delivered by now, in per cent; null where nobody says
 * @param complete with it all is delivered
 */
public record Delivery(
    DeliveryId id,
    LocalDate deliveredOn,
    String note,
    Integer share,
    boolean complete,
    MemberId recordedBy,
    Instant recordedAt) {}
