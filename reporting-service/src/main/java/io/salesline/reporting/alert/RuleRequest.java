package io.salesline.reporting.alert;

import io.salesline.platform.access.Role;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule as somebody asks for it. */
@Schema(name = "AlertRuleRequest")
record RuleRequest(
    @NotNull @Pattern(regexp = Texts.KEY) @Size(max = 40) @Schema(description = "Groups rules in the inbox", examples = "rotting-deal")
        String kind,
    @NotNull @Schema(
            description = "What it watches",
            enumeration = {"goal", "deal", "contract", "lead", "customer"})
        String subject,
    @NotNull @Pattern(regexp = "info|warning|critical") @Schema(
            description = "What is critical is told at any hour",
            enumeration = {"info", "warning", "critical"})
        String severity,
    @NotNull @Valid Words name,
    @NotNull @Valid @Schema(
            description =
                "Of its alerts. In braces any field of the event that began the watch, and customer,"
                    + " owner, stage, days.")
        Words text,
    @NotNull @Valid @Schema(description = "What begins to be watched") TriggerBody begins,
    @Valid @Schema(
            nullable = true,
            description = "What sets its clock to the time of the event, and clears its alert")
        TriggerBody restarts,
    @Valid @Schema(nullable = true, description = "What ends the watch, and clears its alert")
        TriggerBody ends,
    @Pattern(regexp = "[a-z_]{1,60}") @Schema(
            nullable = true,
            description =
                "A date of the events that begin; the clock starts on the day after it. Each such"
                    + " event sets it anew.",
            examples = "next_due_on")
        String dueField,
    @Min(0) @Max(3650) @Schema(
            nullable = true,
            description = "For how many days the clock runs until the alert is raised; 0 at once",
            examples = "30")
        Integer afterDays,
    @NotNull @Valid RecipientsBody recipients,
    @NotNull @Schema(description = "One that is not clears its alerts") Boolean active) {

  /** A text in both languages. */
  @Schema(name = "AlertWords")
  record Words(
      @NotNull @Pattern(regexp = Texts.NAME) @Size(max = 400) @Schema(examples = "Rotting deal")
          String en,
      @NotNull @Pattern(regexp = Texts.NAME) @Size(max = 400) @Schema(examples = "商机停滞")
          String zh) {

    static Words of(Bilingual text) {
      return new Words(text.english(), text.chinese());
    }

    Bilingual text() {
      return new Bilingual(en.strip(), zh.strip());
    }
  }

  /** Events that say something to a rule. */
  @Schema(name = "AlertTrigger")
  record TriggerBody(
      @NotEmpty @Size(max = 40) @Schema(examples = "[\"salesline.pipeline.opportunity.rotted.v1\"]")
          List<@NotNull String> types,
      @Size(max = 2_000) @Schema(
              nullable = true,
              description =
                  "CEL on `event`: the fields of its schema. What is null is absent; an amount is a"
                      + " whole number of minor units.",
              examples = "event.amount_organisation >= 1000000")
          String when) {

    private static final Trigger NONE = new Trigger(List.of(), "");

    /** Null for none. */
    static TriggerBody of(Trigger trigger) {
      return trigger.types().isEmpty()
          ? null
          : new TriggerBody(trigger.types(), trigger.when().isEmpty() ? null : trigger.when());
    }

    static Trigger trigger(String field, TriggerBody body) {
      return body == null ? NONE : body.checked(field);
    }

    private Trigger checked(String field) {
      types.forEach(type -> Heard.check(field + ".types", type));
      if (when == null || when.isBlank()) {
        return new Trigger(types, "");
      }
      Conditions.check(field + ".when", when);
      return new Trigger(types, when);
    }
  }

  /** Who is told. */
  @Schema(name = "AlertRecipients")
  record RecipientsBody(
      @Schema(nullable = true, description = "The owner of what it is about") Boolean owner,
      @Schema(nullable = true, description = "Their manager") Boolean manager,
      @Size(max = 100) List<@NotNull UUID> members,
      @Size(max = 10) @Schema(examples = "[\"director\"]") List<@NotNull String> roles) {

    static RecipientsBody of(Recipients recipients) {
      return new RecipientsBody(
          recipients.owner(), recipients.manager(), recipients.members(), recipients.roles());
    }

    private Recipients recipients() {
      var asked = roles == null ? List.<String>of() : roles;
      asked.forEach(RecipientsBody::requireRole);
      return new Recipients(
          Boolean.TRUE.equals(owner),
          Boolean.TRUE.equals(manager),
          members == null ? List.of() : members,
          asked);
    }

    private static void requireRole(String role) {
      if (Role.of(role).isEmpty()) {
        throw unknown("recipients.roles", List.of(Role.values()).stream().map(Role::key).toList());
      }
    }
  }

  /**
   * @throws Refusal 422 {@code unknown-value}, {@code event-type-unknown}, {@code
   *     expression-unusable}
   */
  Rule rule(UUID id, Instant now) {
    return new Rule(
        id,
        1,
        kind,
        Subject.of(subject).orElseThrow(() -> unknown("subject", Subject.keys())),
        Severity.of(severity),
        name.text(),
        text.text(),
        TriggerBody.trigger("begins", begins),
        TriggerBody.trigger("restarts", restarts),
        TriggerBody.trigger("ends", ends),
        dueField == null ? "" : dueField,
        afterDays == null ? 0 : afterDays,
        recipients.recipients(),
        active,
        now);
  }

  private static Refusal unknown(String field, List<String> allowed) {
    return Refusal.field(
        new FieldError(field, "unknown-value", Map.of("allowed", String.join(", ", allowed))));
  }
}
