package io.salesline.leads.recycling.web;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.leads.recycling.domain.RecyclingRule.Subject;
import io.salesline.leads.recycling.domain.RecyclingRule.Terms;
import io.salesline.leads.recycling.domain.Sparing;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What administrators send about rules. */
final class RuleRequests {

  private static final String DESTINATION =
      "Where it goes; where absent, the pool from which it came";
  private static final String SPARES_OPEN_DEALS =
      "Customers with an open deal stay; where absent, they do";
  private static final String WON_WITHIN_DAYS =
      "For how many days after its last win a customer stays; where absent, for none";
  private static final String REMIND_DAYS =
      "So many working days before, its owner is reminded; where absent, 7, 3 and 1; none for an"
          + " empty list";
  private static final String SHIPPED_WORKING_DAYS = "15";
  private static final String SHIPPED_WON_WITHIN = "180";
  private static final String SHIPPED_REMINDERS = "[7, 3, 1]";

  private RuleRequests() {}

  @Schema(name = "NewRecyclingRule")
  record Add(
      @Pattern(regexp = "lead|customer") @Schema(
              description = "What is recycled; leads where absent",
              enumeration = {"lead", "customer"})
          String kind,
      @NotNull @Schema(description = "Of what was claimed from this pool") UUID poolId,
      @NotNull @Pattern(regexp = "no-follow-up|no-opportunity|no-deal") @Schema(
              description = "`no-deal` of customers only",
              enumeration = {"no-follow-up", "no-opportunity", "no-deal"})
          String reason,
      @Pattern(regexp = "[ABC]") @Schema(
              description =
                  "Only customers of this class; where absent, those for whose class the pool has"
                      + " no other rule",
              enumeration = {"A", "B", "C"})
          String customerClass,
      @Min(1) @Max(1000) @Schema(examples = SHIPPED_WORKING_DAYS) int workingDays,
      @Schema(description = DESTINATION) UUID destinationPoolId,
      @Schema(description = SPARES_OPEN_DEALS) Boolean sparesOpenDeals,
      @Min(1) @Max(3650) @Schema(description = WON_WITHIN_DAYS, examples = SHIPPED_WON_WITHIN)
          Integer wonWithinDays,
      @Size(max = 5) @Schema(description = REMIND_DAYS, examples = SHIPPED_REMINDERS)
          List<@NotNull @Min(1) @Max(250) Integer> remindDays) {

    Subject subject() {
      return new Subject(
          kindAsked(),
          new PoolId(poolId),
          RecyclingReason.of(reason).orElseThrow(),
          CustomerClass.of(customerClass));
    }

    Terms terms() {
      return new Change(workingDays, destinationPoolId, sparesOpenDeals, wonWithinDays, remindDays)
          .terms(kindAsked());
    }

    private RecordKind kindAsked() {
      return RecordKind.of(kind).orElse(RecordKind.LEAD);
    }
  }

  @Schema(name = "RecyclingRuleTerms")
  record Change(
      @Min(1) @Max(1000) @Schema(examples = SHIPPED_WORKING_DAYS) int workingDays,
      @Schema(description = DESTINATION) UUID destinationPoolId,
      @Schema(description = SPARES_OPEN_DEALS) Boolean sparesOpenDeals,
      @Min(1) @Max(3650) @Schema(description = WON_WITHIN_DAYS, examples = SHIPPED_WON_WITHIN)
          Integer wonWithinDays,
      @Size(max = 5) @Schema(description = REMIND_DAYS, examples = SHIPPED_REMINDERS)
          List<@NotNull @Min(1) @Max(250) Integer> remindDays) {

    Terms terms(RecordKind kind) {
      boolean spares = sparesOpenDeals == null ? kind == RecordKind.CUSTOMER : sparesOpenDeals;
      return new Terms(
          workingDays,
          Optional.ofNullable(destinationPoolId).map(PoolId::new),
          new Sparing(spares, wonWithinDays),
          remindDays == null ? Terms.SHIPPED_REMINDERS : remindDays);
    }
  }
}
