package io.salesline.reporting.deal;

import java.util.UUID;

/**
 * What a batch did to a deal: where it was and where it is. A rollup's delta is the one less the
 * other.
 *
 * @param before null for a deal not seen before
 */
public record Move(UUID opportunityId, Position before, Position after) {}
