package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.app.AssignmentLog.Explanation;
import io.salesline.leads.assignment.domain.Choice;
import io.salesline.leads.assignment.domain.Epoch;
import io.salesline.leads.id.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why somebody has a lead, or why it waits in its pool. */
@Schema(name = "LeadAssignment")
record ExplanationBody(
    UUID leadId,
    @Schema(description = "Absent where it went into a pool", nullable = true) UUID memberId,
    @Schema(description = "Absent where somebody was given it", nullable = true) UUID poolId,
    Instant decidedAt,
    UUID ruleId,
    int ruleVersion,
    String ruleNameEn,
    String ruleNameZh,
    @Schema(description = "Zero where no roster was in force", examples = "1") int rosterVersion,
    @Schema(description = "Counts the times in which candidates and weights stayed the same")
        int epoch,
    @Schema(description = "Counts the rule's decisions", examples = "412") long sequence,
    @Schema(
            description = "Absent where it went into a pool",
            enumeration = {"rotation", "weighted-rotation", "least-loaded", "longest-waiting"},
            nullable = true)
        String strategy,
    @Schema(
            enumeration = {
              "earliest-deadline",
              "fewest-open",
              "longest-waiting",
              "rule-keeps-in-pool"
            })
        String reasonCode,
    String reasonEn,
    String reasonZh,
    @Schema(description = "Whoever could have been chosen") List<CandidateBody> candidates) {

  @Schema(name = "AssignmentCandidate")
  record CandidateBody(
      UUID memberId,
      int weight,
      @Schema(description = "Leads of this epoch before this one", examples = "12")
          long receivedBefore) {}

  static ExplanationBody of(Explanation explanation) {
    Epoch epoch = explanation.epoch();
    Choice choice = explanation.choice();
    return new ExplanationBody(
        choice.lead().value(),
        choice.member() == null ? null : choice.member().value(),
        choice.pool() == null ? null : choice.pool().value(),
        explanation.decidedAt(),
        explanation.rule().value(),
        epoch.ruleVersion(),
        explanation.name().english(),
        explanation.name().chinese(),
        epoch.rosterVersion(),
        epoch.number(),
        choice.sequence(),
        epoch.strategy() == null ? null : epoch.strategy().key(),
        epoch.why(),
        epoch.sentence().english(),
        epoch.sentence().chinese(),
        candidates(explanation));
  }

  private static List<CandidateBody> candidates(Explanation explanation) {
    Epoch epoch = explanation.epoch();
    return IntStream.range(0, epoch.members().size())
        .mapToObj(i -> candidate(explanation, epoch.members().get(i), epoch.weights().get(i)))
        .toList();
  }

  private static CandidateBody candidate(Explanation explanation, MemberId member, int weight) {
    long received = explanation.received().getOrDefault(member, 0L);
    return new CandidateBody(member.value(), weight, received);
  }
}
