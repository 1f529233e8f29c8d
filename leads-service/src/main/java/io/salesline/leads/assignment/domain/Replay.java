package io.salesline.leads.assignment.domain;

import io.salesline.leads.id.MemberId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Makes the choices of a rule's log once more, from its epochs and loads alone, and compares. The
 * log is given in its order.
 */
public final class Replay {

  private final Map<Integer, Epoch> epochs = new HashMap<>();
  private final Map<Place, List<Long>> loads = new HashMap<>();
  private Epoch epoch;
  private Chairman chairman;
  private long[] served = {};
  private long[] open = {};
  private long sequence;
  private long digest;

  private record Place(long afterSequence, int epoch) {}

  public Replay(List<Epoch> epochs, List<Load> loads) {
    epochs.forEach(one -> this.epochs.put(one.number(), one));
    loads.forEach(
        load -> this.loads.put(new Place(load.afterSequence(), load.epoch()), load.open()));
  }

  /** What is wrong with a log. */
  public enum Flaw {
    /** A choice is missing, or made twice. */
    OUT_OF_SEQUENCE,
    /** The epoch is not in the log, or had ended. */
    EPOCH_UNKNOWN,
    /** Another one would have been chosen. */
    OTHER_CHOICE,
    /** The log was changed afterwards. */
    OTHER_DIGEST
  }

  /** Empty where the same comes out again. */
  public Optional<Flaw> next(Choice logged) {
    if (logged.sequence() != sequence + 1) {
      return Optional.of(Flaw.OUT_OF_SEQUENCE);
    }
    if (!enter(logged.epoch())) {
      return Optional.of(Flaw.EPOCH_UNKNOWN);
    }
    look();
    sequence++;
    UUID to = epoch.pool() == null ? next().value() : epoch.pool().value();
    if (!to.equals(to(logged))) {
      return Optional.of(Flaw.OTHER_CHOICE);
    }
    digest = Choice.digest(digest, sequence, logged.lead(), to);
    return digest == logged.digest() ? Optional.empty() : Optional.of(Flaw.OTHER_DIGEST);
  }

  /** Null where it went to somebody who should have gone into a pool, or the other way round. */
  private UUID to(Choice logged) {
    if (epoch.pool() == null) {
      return logged.member() == null ? null : logged.member().value();
    }
    return logged.pool() == null ? null : logged.pool().value();
  }

  private MemberId next() {
    int next = choose();
    served[next] = sequence;
    if (open.length > 0) {
      open[next]++;
    }
    return epoch.members().get(next);
  }

  private boolean enter(int number) {
    if (epoch != null && epoch.number() == number) {
      return true;
    }
    Epoch next = epochs.get(number);
    if (next == null || epoch != null && number < epoch.number()) {
      return false;
    }
    epoch = next;
    served = new long[next.members().size()];
    open = new long[0];
    chairman = new Chairman(next.weightArray(), new long[next.members().size()]);
    return next.afterSequence() == sequence && next.isManned();
  }

  private void look() {
    List<Long> seen = loads.get(new Place(sequence, epoch.number()));
    if (seen != null) {
      open = seen.stream().mapToLong(Long::longValue).toArray();
    }
  }

  private int choose() {
    return switch (epoch.strategy()) {
      case ROTATION, WEIGHTED_ROTATION -> chairman.next();
      case LEAST_LOADED -> Rota.least(open, served);
      case LONGEST_WAITING -> Rota.least(served, served);
    };
  }
}
