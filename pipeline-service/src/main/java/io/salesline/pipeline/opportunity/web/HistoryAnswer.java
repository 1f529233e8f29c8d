package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.HistoryOutcome;
import io.salesline.platform.problem.ProblemDocument;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item, in their order. */
@Schema(name = "HistoryRecorded")
record HistoryAnswer(List<Item> items) {

  @Schema(name = "HistoryItemRecorded")
  record Item(
      @Schema(description = "0, 1, … as sent") int index,
      @Schema(nullable = true) String externalId,
      @Schema(enumeration = {"created", "amended", "unchanged", "rejected"}) String status,
      @Schema(description = "The deal; null when rejected", nullable = true) UUID id,
      @Schema(description = "Why it was rejected", nullable = true) ProblemDocument problem) {}

  static HistoryAnswer of(
      HistoryRequest request,
      List<HistoryOutcome> outcomes,
      Function<Refusal, ProblemDocument> problems) {
    return new HistoryAnswer(
        IntStream.range(0, outcomes.size())
            .mapToObj(
                index -> item(index, request.items().get(index), outcomes.get(index), problems))
            .toList());
  }

  private static Item item(
      int index,
      HistoryItem told,
      HistoryOutcome outcome,
      Function<Refusal, ProblemDocument> problems) {
    String externalId = told.externalId();
    return switch (outcome) {
      case HistoryOutcome.Created created ->
          new Item(index, externalId, "created", created.id().value(), null);
      case HistoryOutcome.Amended amended ->
          new Item(index, externalId, "amended", amended.id().value(), null);
      case HistoryOutcome.Unchanged unchanged ->
          new Item(index, externalId, "unchanged", unchanged.id().value(), null);
      case HistoryOutcome.Rejected rejected ->
          new Item(index, externalId, "rejected", null, problems.apply(rejected.refusal()));
    };
  }
}
