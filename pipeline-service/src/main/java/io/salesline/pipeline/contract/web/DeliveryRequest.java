package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Delivery;
import io.salesline.pipeline.contract.domain.DeliveryId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was delivered. */
@Schema(name = "RecordDelivery")
record DeliveryRequest(
    @Schema(description = "Today when absent", nullable = true) LocalDate deliveredOn,
    @Size(max = 500) @Pattern(regexp = Texts.LINES) @Schema(nullable = true) String note,
    @Min(0) @Max(100) @Schema(
            description = "How much of all is delivered by now, in per cent; 100 completes it",
            nullable = true,
            examples = "60")
        Integer share,
    @Schema(description = "With it all is delivered", nullable = true) Boolean complete) {

  private static final int ALL = 100;

  Delivery delivery(UnitOfWork unit) {
    boolean all = Boolean.TRUE.equals(complete) || Objects.equals(share, ALL);
    return new Delivery(
        DeliveryId.fresh(),
        deliveredOn == null ? unit.today() : deliveredOn,
        Texts.stripped(note),
        all ? Integer.valueOf(ALL) : share,
        all,
        new MemberId(unit.caller().memberId()),
        unit.now());
  }
}
