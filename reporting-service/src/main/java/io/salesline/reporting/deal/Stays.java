package io.salesline.reporting.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * The stays that a batch of events began and ended. Any exit ends a stay: forward, back, won, lost,
 * collected. A stay entered and left within the batch is both.
 */
final class Stays {

  private final Map<UUID, String> standing = new HashMap<>();
  private final Map<UUID, Integer> openHere = new HashMap<>();
  private final List<Stay> begun = new ArrayList<>();
  private final List<Stay.Exit> endedBefore = new ArrayList<>();
  private final Set<UUID> moved = new HashSet<>();

  private Stays(List<Move> moves) {
    for (Move move : moves) {
      standing.put(move.opportunityId(), move.before() == null ? null : move.before().standingIn());
    }
  }

  /**
   * @param moves of the deals that count; events of others are passed over
   * @param events in order of revision, a deal
   */
  static Stays of(List<Move> moves, List<DealEvent> events) {
    var stays = new Stays(moves);
    for (DealEvent event : events) {
      if (stays.standing.containsKey(event.row().opportunityId())) {
        stays.follow(event);
      }
    }
    return stays;
  }

  /** Stays that began in the batch, some of them already over. */
  List<Stay> begun() {
    return begun;
  }

  /** Exits from stays that had begun before the batch. */
  List<Stay.Exit> endedBefore() {
    return endedBefore;
  }

  /** The deals that came or went. */
  Set<UUID> deals() {
    return moved;
  }

  private void follow(DealEvent event) {
    UUID deal = event.row().opportunityId();
    Position position = event.row().position();
    String from = standing.put(deal, position.standingIn());
    String to = position.standingIn();
    if (Objects.equals(from, to)) {
      return;
    }
    moved.add(deal);
    if (from != null) {
      leave(event, to == null ? position.outcome() : to);
    }
    if (to != null) {
      enter(event);
    }
  }

  private void enter(DealEvent event) {
    DealRow row = event.row();
    openHere.put(row.opportunityId(), begun.size());
    begun.add(
        new Stay(
            row.opportunityId(),
            event.envelope().revision(),
            row.processVersion(),
            row.stage(),
            row.ownerId(),
            enteredAt(event),
            isTold(event),
            null));
  }

  /** A record and its corrections tell where a deal stands, not when it came there. */
  private static boolean isTold(DealEvent event) {
    return event.row().history() && !event.isTransition();
  }

  private static Instant enteredAt(DealEvent event) {
    Instant entered = event.row().stageEnteredAt();
    return entered != null || isTold(event) ? entered : event.envelope().occurredAt();
  }

  private void leave(DealEvent event, String to) {
    UUID deal = event.row().opportunityId();
    var exit = new Stay.Exit(deal, event.envelope().revision(), event.envelope().occurredAt(), to);
    Integer here = openHere.remove(deal);
    if (here == null) {
      endedBefore.add(exit);
    } else {
      begun.set(here, begun.get(here).left(exit));
    }
  }
}
