package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.Competitor;
import io.salesline.pipeline.opportunity.domain.Competitors;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody else who is said to want the order. */
@Schema(name = "CompetitorSet")
record CompetitorRequest(
    @NotNull @Size(max = 100) @Pattern(regexp = Texts.NAME) @Schema(description = "Never published", examples = "Initech")
        String name,
    @Schema(description = "Supplies the customer now; false when absent", nullable = true)
        Boolean incumbent,
    @Schema(
            description = "Got the order: at most one, of a lost deal; false when absent",
            nullable = true)
        Boolean winner) {

  static Competitors competitors(List<CompetitorRequest> requests) {
    return new Competitors(requests.stream().map(CompetitorRequest::competitor).toList());
  }

  private Competitor competitor() {
    return new Competitor(name, Boolean.TRUE.equals(incumbent), Boolean.TRUE.equals(winner));
  }
}
