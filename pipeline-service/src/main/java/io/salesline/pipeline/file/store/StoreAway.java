package io.salesline.pipeline.file.store;

import io.salesline.platform.problem.Refusal;
import org.jboss.logging.Logger;

/** What callers are told while a store does not do its work; why, is for the log. */
final class StoreAway {

  private static final Logger LOG = Logger.getLogger(StoreAway.class);
  private static final int RETRY_SECONDS = 10;

  private StoreAway() {}

  static Refusal because(Throwable failure) {
    LOG.warnf("the store of files does not answer: %s", failure);
    return Refusal.unavailable("file-store-away", RETRY_SECONDS);
  }
}
