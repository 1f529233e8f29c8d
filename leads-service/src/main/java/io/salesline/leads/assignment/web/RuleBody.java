package io.salesline.leads.assignment.web;

import io.salesline.leads.assignment.domain.AssignmentRule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule over HTTP, with its latest roster. */
@Schema(name = "AssignmentRule")
record RuleBody(
    UUID ruleId,
    @Schema(description = "The ETag", examples = "3") long revision,
    int position,
    boolean active,
    @Schema(description = "Counts what it said: that never changes", examples = "2") int version,
    String nameEn,
    String nameZh,
    String condition,
    TargetBody target,
    @Schema(
            description = "Absent for a pool",
            enumeration = {"rotation", "weighted-rotation", "least-loaded", "longest-waiting"},
            nullable = true)
        String strategy,
    boolean workingHoursOnly,
    @Schema(description = "Counts its rosters", examples = "1") int rosterVersion,
    List<SeatBody> seats,
    Instant seatsFrom) {

  static RuleBody of(AssignmentRule rule) {
    var terms = rule.terms();
    return new RuleBody(
        rule.id().value(),
        rule.revision(),
        rule.position(),
        rule.active(),
        rule.version(),
        terms.name().english(),
        terms.name().chinese(),
        terms.condition(),
        TargetBody.of(terms.target()),
        terms.strategy() == null ? null : terms.strategy().key(),
        terms.workingHoursOnly(),
        rule.rosterVersion(),
        rule.seats().stream().map(SeatBody::of).toList(),
        rule.rosterFrom());
  }
}
