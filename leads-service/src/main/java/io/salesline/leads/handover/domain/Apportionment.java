package io.salesline.leads.handover.domain;

import io.salesline.leads.id.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Shares a book out by weight, kind by kind. Record by record, the next goes to the successor with
 * the smallest (2·given + 1) ÷ weight (Webster's divisor method; M. Balinski, H. Young: Fair
 * Representation, 1982, appendix A), the first named where several have it. So the same book and
 * successors always give the same shares.
 */
public final class Apportionment {

  private Apportionment() {}

  /** Who gets which record; in the order of the book. */
  public static Map<BookEntry, MemberId> of(List<BookEntry> book, List<Successor> successors) {
    var shares = new LinkedHashMap<BookEntry, MemberId>();
    for (RecordKind kind : RecordKind.values()) {
      var turns = new Turns(successors);
      book.stream()
          .filter(entry -> entry.kind() == kind)
          .forEach(entry -> shares.put(entry, turns.next()));
    }
    return shares;
  }

  private static final class Turns {

    private final List<Successor> successors;
    private final long[] given;

    Turns(List<Successor> successors) {
      this.successors = new ArrayList<>(successors);
      this.given = new long[successors.size()];
    }

    MemberId next() {
      int best = 0;
      for (int i = 1; i < given.length; i++) {
        if (comesBefore(i, best)) {
          best = i;
        }
      }
      given[best]++;
      return successors.get(best).member();
    }

    /** Whether (2·given + 1) ÷ weight is smaller, in whole numbers. */
    private boolean comesBefore(int one, int other) {
      return (2 * given[one] + 1) * successors.get(other).weight()
          < (2 * given[other] + 1) * successors.get(one).weight();
    }
  }
}
