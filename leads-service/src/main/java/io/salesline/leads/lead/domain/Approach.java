package io.salesline.leads.lead.domain;

import java.time.Instant;

/**
 * How somebody turned to a lead.
 *
 * @param kind such as {@code call}
 * @param outcome such as {@code not-reached}
 * @param reached whether somebody answered
 */
public record Approach(String kind, String outcome, boolean reached, Instant at) {}
