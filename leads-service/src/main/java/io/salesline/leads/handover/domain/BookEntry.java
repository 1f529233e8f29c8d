package io.salesline.leads.handover.domain;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A record in somebody's book. */
public record BookEntry(RecordKind kind, UUID id) {

  public BookEntry {
    requireNonNull(kind);
    requireNonNull(id);
  }
}
