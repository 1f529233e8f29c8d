package io.salesline.pipeline.contract.domain;

import io.salesline.pipeline.id.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That an invoice was issued elsewhere (开票).
 *
 * @param number unique in the organisation
 * @param amount tax included
 * @param taxRate 0.13 for 13 %
 * @param instalment the number of the instalment it is for; null for none
 */
public record Invoice(
    InvoiceId id,
    String number,
    LocalDate invoicedOn,
    BigDecimal amount,
    BigDecimal taxRate,
    Integer instalment,
    MemberId recordedBy,
    Instant recordedAt) {}
