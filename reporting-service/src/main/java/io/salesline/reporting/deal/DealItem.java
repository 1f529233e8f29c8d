package io.salesline.reporting.deal;

import java.time.Instant;
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
 * @param stageEnteredAt when it entered its stage; null where its source does not tell it
 * @param daysInStage calendar days since; null for a deal that stands in no stage
 * @param rotting true where it has been there for longer than its process allows
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
    @Schema(nullable = true) Instant stageEnteredAt,
    @Schema(
            nullable = true,
            description = "Calendar days since it entered its stage; null where it stands in none",
            examples = "12")
        Integer daysInStage,
    @Schema(description = "Longer in its stage than its process allows") boolean rotting,
    String lossReason,
    String collection,
    boolean history,
    long revision,
    String events) {}
