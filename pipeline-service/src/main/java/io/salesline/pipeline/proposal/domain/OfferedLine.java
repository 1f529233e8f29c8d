package io.salesline.pipeline.proposal.domain;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One line as it was offered. Amounts are in the proposal's currency, at its scale.
 *
 * @param number 1, 2, … within the proposal
 * @param unitPrice before the discount, without tax
 * @param net after the discount, without tax
 */
public record OfferedLine(
    int number,
    UUID productId,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    BigDecimal taxPercent,
    BigDecimal net,
    BigDecimal tax) {}
