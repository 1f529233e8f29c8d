package io.salesline.reporting.view;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A board as somebody wants to see it again.
 *
 * @param revision counts its changes
 * @param board a view of the live stream, such as kpis
 * @param parameters what it is narrowed to
 * @param days moving on with today, instead of {@code from} and {@code to}
 * @param shared whether everybody may open it; each sees what they may see
 */
record SavedView(
    UUID id,
    long revision,
    UUID ownerId,
    String name,
    String board,
    Map<String, String> parameters,
    Optional<RelativeDays> days,
    boolean shared) {

  SavedView changed(SavedView to) {
    return new SavedView(
        id, revision + 1, ownerId, to.name, to.board, to.parameters, to.days, to.shared);
  }
}
