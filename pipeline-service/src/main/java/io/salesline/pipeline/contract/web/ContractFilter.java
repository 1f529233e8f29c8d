package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.ContractQueries;
import io.salesline.pipeline.contract.domain.ContractState;
import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which contracts a list is to hold. */
public class ContractFilter {

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("unit_id")
  @Parameter(
      description = "Only those of people who belong to this unit today, or beneath it",
      schema = @Schema(format = "uuid"))
  String unitId;

  @QueryParam("customer_id")
  @Parameter(description = "Only those with this customer", schema = @Schema(format = "uuid"))
  String customerId;

  @QueryParam("state")
  @Parameter(
      description = "Only those that stand so",
      schema = @Schema(enumeration = {"open", "collected", "terminated"}))
  String state;

  @QueryParam("overdue")
  @Parameter(
      description = "Only those with an overdue instalment, or only those without",
      schema = @Schema(enumeration = {"true", "false"}))
  String overdue;

  /**
   * @throws Refusal 400 for a value that is none
   */
  ContractQueries.Filter filter() {
    return new ContractQueries.Filter(
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Invalid.unlessId("unit_id", unitId),
        Invalid.unlessId("customer_id", customerId).map(CustomerId::new),
        Optional.ofNullable(state)
            .map(
                key ->
                    Invalid.unlessKnown(
                        "state", ContractState.of(key), "open, collected, terminated")),
        Optional.ofNullable(overdue)
            .map(text -> Invalid.unlessKnown("overdue", yesOrNo(text), "true, false")));
  }

  private static Optional<Boolean> yesOrNo(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
