package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.domain.Fairness;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How evenly a rule gave. */
@Schema(name = "AssignmentFairness")
record FairnessBody(
    @Schema(description = "The last so many days", examples = "30") int days,
    @Schema(
            description =
                "Jain's index of received ÷ entitled leads: 1 where all have their due; null where there are none",
            examples = "0.9987",
            nullable = true)
        BigDecimal indexByCount,
    @Schema(
            description = "The same of what the leads may be worth, in the organisation's currency",
            examples = "0.9412",
            nullable = true)
        BigDecimal indexByValue,
    List<ShareBody> shares) {

  private static final int INDEX_PLACES = 4;
  private static final int LEAD_PLACES = 2;

  /** Somebody's due and what they got of it. */
  @Schema(name = "AssignmentShare")
  record ShareBody(
      UUID memberId,
      @Schema(examples = "412") long leads,
      @Schema(description = "Counted epoch by epoch", examples = "411.67") BigDecimal entitledLeads,
      @Schema(examples = "120400.00") BigDecimal value,
      @Schema(examples = "118210.50") BigDecimal entitledValue) {

    static ShareBody of(Fairness.Share share) {
      return new ShareBody(
          share.member().value(),
          share.leads().longValueExact(),
          rounded(share.entitledLeads()),
          rounded(share.value()),
          rounded(share.entitledValue()));
    }

    private static BigDecimal rounded(BigDecimal number) {
      return number.setScale(LEAD_PLACES, RoundingMode.HALF_UP);
    }
  }

  static FairnessBody of(int days, Fairness fairness) {
    return new FairnessBody(
        days,
        index(fairness.byCount()),
        index(fairness.byValue()),
        fairness.shares().stream().map(ShareBody::of).toList());
  }

  private static BigDecimal index(OptionalDouble index) {
    return index.isEmpty()
        ? null
        : BigDecimal.valueOf(index.getAsDouble()).setScale(INDEX_PLACES, RoundingMode.HALF_UP);
  }
}
