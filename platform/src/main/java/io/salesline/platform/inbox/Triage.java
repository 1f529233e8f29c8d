package io.salesline.platform.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Decides what becomes of each record of a batch: applied, skipped because it was applied before,
 * or dead because it cannot be read, comes after a gap, or waits behind one of these. Pure.
 */
final class Triage {

  private static final String STRICT_TOPICS = "-events.v1";

  private final boolean keepsRevisions;
  private final Map<String, Long> revisions;
  private final Set<String> parked;
  private final Map<String, Long> advanced = new HashMap<>();
  private final List<InboundEvent> accepted = new ArrayList<>();
  private final List<DeadLetter> dead = new ArrayList<>();
  private int skipped;

  /**
   * @param revisions the last one applied, a key
   * @param parked keys that wait for somebody to re-drive them
   */
  Triage(boolean keepsRevisions, Map<String, Long> revisions, Set<String> parked) {
    this.keepsRevisions = keepsRevisions;
    this.revisions = new HashMap<>(revisions);
    this.parked = new HashSet<>(parked);
  }

  void sort(ConsumerRecord<String, byte[]> message) {
    if (message.key() != null && parked.contains(message.key())) {
      dead.add(DeadLetter.behind(message));
      return;
    }
    try {
      sort(message, Envelope.open(message));
    } catch (UnreadableEvent unreadable) {
      park(message, unreadable.getMessage());
    }
  }

  private void sort(ConsumerRecord<String, byte[]> message, InboundEvent event) {
    if (keepsRevisions) {
      accepted.add(event);
      return;
    }
    long last = revisions.getOrDefault(event.key(), 0L);
    if (event.revision() <= last) {
      skipped++;
    } else if (event.revision() > last + 1 && event.topic().endsWith(STRICT_TOPICS)) {
      park(message, "gap: revision " + event.revision() + " after " + last);
    } else {
      revisions.put(event.key(), event.revision());
      advanced.put(event.key(), event.revision());
      accepted.add(event);
    }
  }

  private void park(ConsumerRecord<String, byte[]> message, String reason) {
    var letter = new DeadLetter(message, reason, true);
    dead.add(letter);
    if (!letter.key().equals(DeadLetter.NO_KEY)) {
      parked.add(letter.key());
    }
  }

  List<InboundEvent> accepted() {
    return accepted;
  }

  List<DeadLetter> dead() {
    return dead;
  }

  /** The revisions to note, for the keys that moved. */
  Map<String, Long> advanced() {
    return advanced;
  }

  int skipped() {
    return skipped;
  }
}
