package io.salesline.leads.handover.app;

import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.handover.domain.RecordKind;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at handovers: for who began one, who takes over, and those whose scope holds the book's
 * owner.
 */
public interface HandoverQueries {

  /** Fails with a 404 refusal. */
  Uni<Progress> get(Scope scope, UUID handover);

  /** Newest first. */
  Uni<List<Progress>> list(Scope scope, Optional<Place> after, int most);

  /**
   * What goes to a successor, each with its history and what is to be done, by id. Whether the
   * caller may read it is asked of {@link #get} before.
   *
   * @param after the record where the page before ended
   */
  Uni<List<Line>> letter(UUID handover, MemberId successor, Optional<UUID> after, int most);

  /**
   * @param moved how many records have gone; {@code stayed} those that were no longer there to give
   */
  record Progress(Handover handover, int moved, int stayed, List<MemberId> accepted) {}

  record Place(Instant startedAt, UUID id) {}

  /**
   * A record in the letter.
   *
   * @param outcome {@code waiting}, {@code moved} or {@code stayed}
   * @param history its last events, newest first
   */
  record Line(
      RecordKind kind,
      UUID id,
      String name,
      String status,
      String outcome,
      Instant createdAt,
      List<Past> history,
      Parting parting) {}

  /**
   * Something that happened.
   *
   * @param action as the audit log calls it
   * @param by who did it; null for the system
   */
  record Past(Instant at, String action, String by) {}
}
