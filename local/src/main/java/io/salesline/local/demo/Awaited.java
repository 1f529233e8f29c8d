package io.salesline.local.demo;

import io.salesline.local.client.Patience;
import java.util.function.Predicate;

/** What comes a moment after it was asked for: services hear of one another by events. */
final class Awaited {

  private static final int MOST_LOOKS = 300;

  private Awaited() {}

  /** One look at what is to come. */
  @FunctionalInterface
  interface Look<T> {
    T take() throws InterruptedException;
  }

  /** The first look that shows it, or the last of a good many: what then lacks, the caller says. */
  static <T> T until(Predicate<T> there, Look<T> look) throws InterruptedException {
    T seen = look.take();
    for (int looks = 1; looks < MOST_LOOKS && !there.test(seen); looks++) {
      Patience.USUAL.pause().of(Patience.USUAL.first());
      seen = look.take();
    }
    return seen;
  }
}
