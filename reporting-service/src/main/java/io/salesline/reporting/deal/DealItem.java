package io.salesline.reporting.deal;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A deal as reporting knows it. The record itself is pipeline's, and opens by today's right.
 *
 * @param owner full name; null while the organisation has not told it
 * @param customer name; null for none, or one that was erased
 * @param product code
 * @param stageLabel in the reader's language
 * @param amount a decimal string in the organisation's currency
 * @param collection none, open, unknown or complete
 * @param history true for a deal recorded as its source told it
 * @param events where the events behind it are listed
 */
@Schema(name = "Deal")
public record DealItem(
    UUID opportunityId,
    UUID ownerId,
    String owner,
    UUID customerId,
    String customer,
    UUID productId,
    String product,
    String stage,
    String stageLabel,
    String status,
    String amount,
    LocalDate expectedClose,
    LocalDate openedOn,
    LocalDate closedOn,
    String lossReason,
    String collection,
    boolean history,
    long revision,
    String events) {}
