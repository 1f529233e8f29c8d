package io.salesline.leads.recycling.domain;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What will become of a lead or a customer unless something happens.
 *
 * @param rule by which rule
 * @param on the first day on which a run takes it
 */
public record Foreseen(
    RecordId record,
    MemberId owner,
    RecyclingReason reason,
    UUID rule,
    PoolId destination,
    LocalDate on) {}
