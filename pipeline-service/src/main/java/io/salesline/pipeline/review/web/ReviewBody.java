package io.salesline.pipeline.review.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.salesline.pipeline.review.app.ReviewQueries.Details;
import io.salesline.pipeline.review.domain.Condition;
import io.salesline.pipeline.review.domain.Review;
import io.salesline.pipeline.review.domain.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review on a deal's way through a gate. */
@Schema(name = "Review")
record ReviewBody(
    UUID reviewId,
    @Schema(description = "The ETag", examples = "1") long revision,
    UUID opportunityId,
    @Schema(examples = "proposal-review") String gate,
    @Schema(examples = "Internal review of the proposal") String labelEn,
    @Schema(examples = "方案内部评审") String labelZh,
    @Schema(description = "The role of those who decide", examples = "gate-reviewer")
        String reviewers,
    @Schema(description = "How many people must approve") int approvals,
    @Schema(description = "The deal's owner when it was submitted") UUID ownerId,
    UUID submitterId,
    @Schema(description = "The stage in which the deal stood", examples = "needs-discovery")
        String fromStage,
    @Schema(description = "The move that waits: a stage, or `won`", examples = "proposal")
        String target,
    @Schema(enumeration = {"open", "approved", "rejected", "withdrawn", "voided"}) String state,
    Instant openedAt,
    @Schema(description = "Working time; later it is escalated to the directors") Instant dueAt,
    @Schema(nullable = true) Instant escalatedAt,
    @Schema(nullable = true) Instant endedAt) {

  static ReviewBody of(Review review) {
    return new ReviewBody(
        review.id(),
        review.revision(),
        review.opportunityId(),
        review.gate(),
        review.label().english(),
        review.label().chinese(),
        review.reviewers().key(),
        review.approvals(),
        review.ownerId(),
        review.submitterId(),
        review.from(),
        review.to(),
        review.state().key(),
        review.openedAt(),
        review.dueAt(),
        review.escalatedAt(),
        review.endedAt());
  }

  /** A review with all that was said, and the deal as it was submitted. */
  @Schema(name = "ReviewDetails")
  record DetailsBody(
      ReviewBody review,
      @Schema(
              description =
                  "The deal as it was submitted: `opportunity`, `lines`, `customer`, `checklist`,"
                      + " `visits`, `proposals`, and `files` by name, size and SHA-256. For whoever"
                      + " only collaborates on it, without what the lines cost.",
              implementation = Object.class)
          @JsonRawValue
          String evidence,
      List<RulingBody> decisions,
      List<ConditionBody> conditions) {

    static DetailsBody of(Details details) {
      return new DetailsBody(
          ReviewBody.of(details.review()),
          Evidence.of(details),
          details.rulings().stream().map(RulingBody::of).toList(),
          details.conditions().stream().map(ConditionBody::of).toList());
    }
  }

  @Schema(name = "ReviewVerdict")
  record RulingBody(
      UUID decidedBy,
      @Schema(description = "In whose place; the same member for one's own") UUID forMember,
      @Schema(enumeration = {"approve", "approve-with-conditions", "reject"}) String verdict,
      @Schema(nullable = true) String comment,
      Instant decidedAt) {

    static RulingBody of(Ruling ruling) {
      return new RulingBody(
          ruling.decidedBy(),
          ruling.forMember(),
          ruling.verdict().key(),
          ruling.comment(),
          ruling.at());
    }
  }

  @Schema(name = "ReviewCondition")
  record ConditionBody(
      @Schema(description = "1, 2, …") int ordinal,
      String condition,
      UUID statedBy,
      @Schema(description = "Null while it is open", nullable = true) Instant fulfilledAt,
      @Schema(nullable = true) UUID fulfilledBy) {

    static ConditionBody of(Condition condition) {
      return new ConditionBody(
          condition.ordinal(),
          condition.text(),
          condition.statedBy(),
          condition.fulfilledAt(),
          condition.fulfilledBy());
    }
  }

  /** What a verdict did. */
  @Schema(name = "ReviewDecided")
  record DecidedBody(
      ReviewBody review,
      @Schema(
              description =
                  "The deal made the move that waited; false when more approvals are needed, or"
                      + " something else is in its way by now")
          boolean moved) {}
}
