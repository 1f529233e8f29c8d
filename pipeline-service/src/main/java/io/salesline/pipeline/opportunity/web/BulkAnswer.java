package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.MoveOutcome;
import io.salesline.pipeline.opportunity.app.MovingInBulk.Outcome;
import io.salesline.platform.problem.ProblemDocument;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each move, in their order. */
@Schema(name = "BulkTransitionsDone")
record BulkAnswer(List<Item> items) {

  @Schema(name = "BulkTransitionDone")
  record Item(
      @Schema(description = "0, 1, … as sent") int index,
      @Schema(description = "The deal, as sent") String opportunityId,
      @Schema(enumeration = {"moved", "in-review", "refused"}) String status,
      @Schema(description = "Where the deal is now; null when refused", nullable = true)
          String stage,
      @Schema(description = "The deal's ETag; null when refused", nullable = true) Long revision,
      @Schema(description = "What it waits for; null unless in review", nullable = true)
          List<WaitingBody.OpenedReview> reviews,
      @Schema(description = "Why it was refused", nullable = true) ProblemDocument problem) {}

  static BulkAnswer of(
      List<String> deals, List<Outcome> outcomes, Function<Refusal, ProblemDocument> problems) {
    return new BulkAnswer(
        IntStream.range(0, outcomes.size())
            .mapToObj(index -> item(index, deals.get(index), outcomes.get(index), problems))
            .toList());
  }

  private static Item item(
      int index, String deal, Outcome outcome, Function<Refusal, ProblemDocument> problems) {
    return switch (outcome) {
      case Outcome.Done done -> item(index, deal, done.outcome());
      case Outcome.Refused refused ->
          new Item(index, deal, "refused", null, null, null, problems.apply(refused.refusal()));
    };
  }

  private static Item item(int index, String deal, MoveOutcome outcome) {
    String stage = outcome.opportunity().standing().stage().value();
    long revision = outcome.opportunity().revision();
    return switch (outcome) {
      case MoveOutcome.Moved moved -> new Item(index, deal, "moved", stage, revision, null, null);
      case MoveOutcome.Waiting waiting ->
          new Item(
              index,
              deal,
              "in-review",
              stage,
              revision,
              WaitingBody.reviews(waiting.reviews()),
              null);
    };
  }
}
