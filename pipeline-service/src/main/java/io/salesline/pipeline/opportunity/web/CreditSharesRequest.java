package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.domain.CreditShare;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to get which part. */
@Schema(name = "CreditSharesSet")
record CreditSharesRequest(
    @NotNull @Size(max = 10) @Schema(description = "None gives all to the owner, whoever that is")
        List<@NotNull @Valid ShareRequest> items) {

  List<CreditShare> shares() {
    return items.stream().map(ShareRequest::share).toList();
  }

  @Schema(name = "CreditShareSet")
  record ShareRequest(
      @NotNull @Schema(description = "An active member, of whatever team") UUID memberId,
      @NotNull @Min(1) @Max(10_000) @Schema(description = "All of them add up to 10,000", examples = "7000")
          Integer basisPoints) {

    CreditShare share() {
      return new CreditShare(new MemberId(memberId), basisPoints);
    }
  }
}
