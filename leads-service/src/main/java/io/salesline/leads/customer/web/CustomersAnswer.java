package io.salesline.leads.customer.web;

import io.salesline.leads.customer.app.CustomerOutcome;
import io.salesline.platform.problem.ProblemDocument;
import io.salesline.platform.problem.Refusal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each item, in their order. */
@Schema(name = "CustomersRecorded")
record CustomersAnswer(List<Item> items) {

  @Schema(name = "CustomerItemRecorded")
  record Item(
      @Schema(description = "0, 1, … as sent") int index,
      @Schema(nullable = true) String externalId,
      @Schema(enumeration = {"created", "amended", "unchanged", "rejected"}) String status,
      @Schema(description = "The customer; null when rejected", nullable = true) UUID id,
      @Schema(description = "Why it was rejected", nullable = true) ProblemDocument problem) {}

  static CustomersAnswer of(
      CustomersRequest request,
      List<CustomerOutcome> outcomes,
      Function<Refusal, ProblemDocument> problems) {
    return new CustomersAnswer(
        IntStream.range(0, outcomes.size())
            .mapToObj(
                index ->
                    item(
                        index,
                        request.items().get(index).externalId(),
                        outcomes.get(index),
                        problems))
            .toList());
  }

  private static Item item(
      int index,
      String externalId,
      CustomerOutcome outcome,
      Function<Refusal, ProblemDocument> problems) {
    return switch (outcome) {
      case CustomerOutcome.Created created ->
          new Item(index, externalId, "created", created.id().value(), null);
      case CustomerOutcome.Amended amended ->
          new Item(index, externalId, "amended", amended.id().value(), null);
      case CustomerOutcome.Unchanged unchanged ->
          new Item(index, externalId, "unchanged", unchanged.id().value(), null);
      case CustomerOutcome.Rejected rejected ->
          new Item(index, externalId, "rejected", null, problems.apply(rejected.refusal()));
    };
  }
}
