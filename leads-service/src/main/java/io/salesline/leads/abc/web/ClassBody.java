package io.salesline.leads.abc.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer's class.
 *
 * @param revision the customer's
 */
@Schema(name = "CustomerClass")
record ClassBody(
    UUID customerId,
    @Schema(description = "The customer's; the ETag", examples = "4") long revision,
    @Schema(
            enumeration = {"A", "B", "C"},
            nullable = true)
        String customerClass,
    @Schema(nullable = true) Boolean prospect) {}
