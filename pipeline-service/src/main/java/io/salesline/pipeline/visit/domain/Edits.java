package io.salesline.pipeline.visit.domain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** What differs between a visit and what it is to be, by the names that requests use. */
final class Edits {

  private final TreeSet<String> fields = new TreeSet<>();

  private Edits() {}

  static Optional<VisitEvent> between(Intent before, Intent after, Slot was, Slot becomes) {
    var edits = new Edits();
    edits.compare("customer_id", before.customerId(), after.customerId());
    edits.compare("opportunity_id", before.opportunityId(), after.opportunityId());
    edits.compare("contact_id", before.contactId(), after.contactId());
    edits.compare("reason", before.reason(), after.reason());
    edits.compare("goal", before.goal(), after.goal());
    edits.compare("starts_at", was.startsAt(), becomes.startsAt());
    edits.compare("ends_at", was.endsAt(), becomes.endsAt());
    return edits.event(was, becomes);
  }

  private void compare(String field, Object before, Object after) {
    if (!Objects.equals(before, after)) {
      fields.add(field);
    }
  }

  private Optional<VisitEvent> event(Slot was, Slot becomes) {
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    List<String> names = List.copyOf(fields);
    return Optional.of(
        was.equals(becomes)
            ? new VisitEvent.Amended(names)
            : new VisitEvent.Rescheduled(names, was));
  }
}
