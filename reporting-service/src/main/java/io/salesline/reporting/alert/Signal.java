package io.salesline.reporting.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.inbox.InboundEvent;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an event says to a rule about a subject.
 *
 * @param owner of the subject; null where the event does not tell
 * @param since when the clock starts
 * @param recordedAt when it was told
 * @param row of the event
 */
record Signal(
    Rule rule,
    UUID subject,
    Verb verb,
    UUID owner,
    Instant since,
    Instant recordedAt,
    JsonNode row) {

  enum Verb {
    BEGINS,
    RESTARTS,
    ENDS,
    OWNED
  }

  /** What it says to each of the rules, if anything. */
  static List<Signal> of(InboundEvent event, List<Rule> rules, ZoneId zone) {
    Map<String, Object> fields = Conditions.fields(event.data());
    return rules.stream().flatMap(rule -> of(event, fields, rule, zone).stream()).toList();
  }

  private static Optional<Signal> of(
      InboundEvent event, Map<String, Object> fields, Rule rule, ZoneId zone) {
    return rule.subject()
        .in(event.data())
        .flatMap(
            subject ->
                verb(event, fields, rule, subject)
                    .map(verb -> said(event, rule, subject, verb, zone)));
  }

  private static Optional<Verb> verb(
      InboundEvent event, Map<String, Object> fields, Rule rule, UUID subject) {
    if (rule.begins().fires(event.type(), fields)) {
      return Optional.of(Verb.BEGINS);
    }
    if (rule.restarts().fires(event.type(), fields)) {
      return Optional.of(Verb.RESTARTS);
    }
    if (rule.ends().fires(event.type(), fields)) {
      return Optional.of(Verb.ENDS);
    }
    return event.key().equals(subject.toString()) && fields.containsKey("owner_id")
        ? Optional.of(Verb.OWNED)
        : Optional.empty();
  }

  private static Signal said(InboundEvent event, Rule rule, UUID subject, Verb verb, ZoneId zone) {
    JsonNode owner = event.data().path("owner_id");
    Instant since =
        verb == Verb.BEGINS
            ? rule.starts(event.data(), event.recordedAt(), zone)
            : event.occurredAt();
    return new Signal(
        rule,
        subject,
        verb,
        owner.isTextual() ? UUID.fromString(owner.textValue()) : null,
        since,
        event.recordedAt(),
        event.data());
  }

  /** Told before the rule looked. */
  boolean isHistory() {
    return recordedAt.isBefore(rule.activeSince());
  }
}
