package io.salesline.pipeline.proposal.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What a proposal comes to: sums of its rounded lines, at the scale of the currency.
 *
 * @param net without tax
 */
@Embeddable
public record Price(
    String currency,
    @Column(name = "net_amount") BigDecimal net,
    @Column(name = "tax_amount") BigDecimal tax) {}
