package io.salesline.leads.lead.app;

import java.util.List;
import java.util.UUID;

/**
 * A record that is the same as a lead that comes in, or may be.
 *
 * @param record {@code lead} or {@code customer}
 * @param id null where the caller does not see the record
 * @param name the company's; null where the caller does not see the record
 * @param ownerName null where nobody has it
 * @param matchedOn what is the same, the strongest first: {@code credit-code}, {@code phone},
 *     {@code email}, of somebody at the customer {@code contact-phone}, {@code contact-email},
 *     {@code company}; or {@code company-similar}
 */
public record Clash(
    String record, UUID id, String name, String ownerName, List<String> matchedOn) {}
