package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.app.MovingInBulk;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves of several deals, each of which stands or falls by itself. */
@Schema(name = "BulkTransitions")
record BulkRequest(@NotNull @Size(min = 1, max = 200) List<@NotNull @Valid Item> items) {

  @Schema(name = "BulkTransition")
  record Item(
      @NotNull UUID opportunityId,
      @Min(1) @Schema(description = "Also refuse when the deal changed since", nullable = true)
          Long expectedRevision,
      @NotNull @Valid TransitionRequest transition) {

    MovingInBulk.Asked asked() {
      var id = new OpportunityId(opportunityId);
      return new MovingInBulk.Asked(
          id.toString(), () -> transition.command(id, Optional.ofNullable(expectedRevision)));
    }
  }

  List<MovingInBulk.Asked> moves() {
    return items.stream().map(Item::asked).toList();
  }

  List<String> deals() {
    return items.stream().map(item -> item.opportunityId().toString()).toList();
  }
}
