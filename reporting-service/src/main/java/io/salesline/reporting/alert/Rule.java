package io.salesline.reporting.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.problem.Bilingual;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is watched, from when it is told, and to whom. A subject begins to be watched, its clock is
 * restarted, and its watch ends, each by events; when the clock has run for so many days the alert
 * is raised, and it is cleared when the clock is restarted or the watch ends.
 *
 * @param revision counts its changes
 * @param kind groups rules, such as {@code rotting-deal}
 * @param name of the rule
 * @param text of its alerts, with fields of the event in braces
 * @param dueField a date of the event after which the clock starts; empty for the event itself
 * @param afterDays calendar days that the clock runs; 0 raises at once
 * @param activeSince what was recorded before is shown, but pushed to nobody
 */
record Rule(
    UUID id,
    long revision,
    String kind,
    Subject subject,
    Severity severity,
    Bilingual name,
    Bilingual text,
    Trigger begins,
    Trigger restarts,
    Trigger ends,
    String dueField,
    int afterDays,
    Recipients recipients,
    boolean active,
    Instant activeSince) {

  /** True where an end may be read before the beginning that it ends: topics have no order. */
  boolean spansStreams() {
    return Stream.of(restarts, ends)
        .flatMap(trigger -> trigger.entities().stream())
        .anyMatch(entity -> !begins.entities().contains(entity));
  }

  boolean isDated() {
    return !dueField.isEmpty();
  }

  Instant due(Instant since) {
    return since.plus(Duration.ofDays(afterDays));
  }

  /** When the clock starts: the day after the date, in the organisation's zone, or the event. */
  Instant starts(JsonNode row, Instant recordedAt, ZoneId zone) {
    return isDated()
        ? LocalDate.parse(row.path(dueField).asText()).plusDays(1).atStartOfDay(zone).toInstant()
        : recordedAt;
  }

  Rule revised(Rule to) {
    return new Rule(
        id,
        revision + 1,
        kind,
        subject,
        to.severity,
        to.name,
        to.text,
        to.begins,
        to.restarts,
        to.ends,
        to.dueField,
        to.afterDays,
        to.recipients,
        to.active,
        to.active && !active ? to.activeSince : activeSince);
  }
}
