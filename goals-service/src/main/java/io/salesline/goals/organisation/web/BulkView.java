package io.salesline.goals.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.salesline.goals.organisation.app.BulkOutcome;
import io.salesline.goals.organisation.app.Changed;
import io.salesline.platform.problem.ProblemDocument;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item of a bulk command, in the order in which they were sent. */
@Schema(name = "OrganisationBulkResult")
record BulkView(List<Item> items, long organisationVersion) {

  @Schema(name = "OrganisationBulkItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      int index,
      @Schema(enumeration = {"created", "unchanged", "rejected"}) String status,
      UUID id,
      @Schema(description = "Why it was rejected") ProblemDocument problem) {}

  /**
   * @param problem says a refusal in the reader's language
   */
  static BulkView of(
      Changed<List<BulkOutcome>> changed, Function<Refusal, ProblemDocument> problem) {
    var items = changed.value().stream().map(outcome -> item(outcome, problem)).toList();
    return new BulkView(items, changed.organisationVersion());
  }

  private static Item item(BulkOutcome outcome, Function<Refusal, ProblemDocument> problem) {
    Refusal refusal = outcome.refusal();
    return new Item(
        outcome.index(),
        outcome.status().name().toLowerCase(Locale.ROOT),
        outcome.id(),
        refusal == null ? null : problem.apply(refusal));
  }
}
