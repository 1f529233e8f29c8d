package io.salesline.reporting.alert;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as it is read. */
@Schema(name = "AlertRule")
record RuleBody(
    UUID ruleId,
    @Schema(examples = "3") long revision,
    @Schema(examples = "rotting-deal") String kind,
    @Schema(enumeration = {"goal", "deal", "contract", "lead", "customer"}) String subject,
    @Schema(enumeration = {"info", "warning", "critical"}) String severity,
    RuleRequest.Words name,
    RuleRequest.Words text,
    RuleRequest.TriggerBody begins,
    @Schema(nullable = true) RuleRequest.TriggerBody restarts,
    @Schema(nullable = true) RuleRequest.TriggerBody ends,
    @Schema(nullable = true, examples = "next_due_on") String dueField,
    @Schema(examples = "30") int afterDays,
    RuleRequest.RecipientsBody recipients,
    boolean active,
    @Schema(description = "What was told before is shown in inboxes, but pushed to nobody")
        Instant activeSince) {

  static RuleBody of(Rule rule) {
    return new RuleBody(
        rule.id(),
        rule.revision(),
        rule.kind(),
        rule.subject().key(),
        rule.severity().key(),
        RuleRequest.Words.of(rule.name()),
        RuleRequest.Words.of(rule.text()),
        RuleRequest.TriggerBody.of(rule.begins()),
        RuleRequest.TriggerBody.of(rule.restarts()),
        RuleRequest.TriggerBody.of(rule.ends()),
        rule.isDated() ? rule.dueField() : null,
        rule.afterDays(),
        RuleRequest.RecipientsBody.of(rule.recipients()),
        rule.active(),
        rule.activeSince());
  }
}
