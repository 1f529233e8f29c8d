package io.salesline.pipeline.activity.web;

import io.salesline.pipeline.activity.domain.ActivityKind;
import io.salesline.pipeline.activity.domain.Subject;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A call, meeting or task to be done. */
@Schema(name = "CreateActivity")
record CreateRequest(
    @NotNull @Schema(enumeration = {"call", "meeting", "task"}) String kind,
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "Send the offer")
        String subject,
    @Schema(
            description = "The caller when absent; others only within the caller's scope",
            nullable = true)
        UUID ownerId,
    @Schema(nullable = true) UUID customerId,
    @Schema(description = "A deal that the caller sees", nullable = true) UUID opportunityId,
    @Schema(examples = "2026-12-01", nullable = true) LocalDate dueOn) {

  ActivityKind parsedKind() {
    return Invalid.unlessKnown("kind", ActivityKind.of(kind), "call, meeting, task");
  }

  MemberId owner(UUID caller) {
    return new MemberId(ownerId == null ? caller : ownerId);
  }

  Subject parsedSubject() {
    return new Subject(
        subject.strip(), CustomerId.of(customerId), OpportunityId.of(opportunityId), null, dueOn);
  }
}
