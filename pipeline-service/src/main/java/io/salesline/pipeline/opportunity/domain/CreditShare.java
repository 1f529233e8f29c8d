package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;

/**
 * Somebody's part of what a deal brings (业绩分成).
 *
 * @param basisPoints from 1 to {@link CreditShares#WHOLE}
 */
public record CreditShare(MemberId member, int basisPoints) {}
