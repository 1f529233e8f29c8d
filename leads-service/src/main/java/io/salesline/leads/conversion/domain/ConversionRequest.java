package io.salesline.leads.conversion.domain;

import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import java.time.Instant;

/**
 * One attempt at a conversion.
 *
 * @param customerIsNew the attempt brings the customer, so it takes it along when it fails
 * @param owner of lead and deal
 * @param deadline after it the attempt is given up
 */
public record ConversionRequest(
    CustomerId customer,
    boolean customerIsNew,
    MemberId owner,
    MemberId requestedBy,
    DealTerms terms,
    Instant at,
    Instant deadline) {}
