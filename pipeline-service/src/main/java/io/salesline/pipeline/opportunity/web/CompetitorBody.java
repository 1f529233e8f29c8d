package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.domain.Competitors;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody else who wants the order. */
@Schema(name = "Competitor")
record CompetitorBody(
    @Schema(description = "Never published", examples = "Initech") String name,
    @Schema(description = "Supplies the customer now") boolean incumbent,
    @Schema(description = "Got the order of a lost deal") boolean winner) {

  static List<CompetitorBody> of(Competitors competitors) {
    return competitors.all().stream()
        .map(one -> new CompetitorBody(one.name(), one.incumbent(), one.winner()))
        .toList();
  }
}
