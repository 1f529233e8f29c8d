package io.salesline.leads.handover.web;

import io.salesline.leads.handover.domain.Successor;
import io.salesline.leads.id.MemberId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes over, and how much. */
@Schema(name = "Successor")
record SuccessorBody(
    @NotNull UUID memberId,
    @Min(1) @Max(1000) @Schema(description = "The share, against the sum of all; 1 when absent", nullable = true)
        Integer weight) {

  Successor successor() {
    return new Successor(new MemberId(memberId), weight == null ? 1 : weight);
  }

  static SuccessorBody of(Successor successor) {
    return new SuccessorBody(successor.member().value(), successor.weight());
  }
}
