package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Bulk.Outcome;
import io.salesline.local.importing.Kind;
import io.salesline.local.importing.Logbook;
import io.salesline.local.importing.Progress;
import io.salesline.local.importing.csv.Rejection;
import io.salesline.local.importing.csv.Rows;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends all deals, some batches at a time, and settles them in the order of the file. */
final class DealsUpload {

  /** While one batch is being written over there, the next one is read and sent. */
  private static final int AT_ONCE = 2;

  private final Delivery delivery;
  private final Logbook logbook;
  private final Recent recent;
  private final Progress progress;
  private final InstantSource clock;

  private long total;
  private long before;
  private Instant began;

  DealsUpload(
      Delivery delivery, Logbook logbook, Recent recent, Progress progress, InstantSource clock) {
    this.delivery = delivery;
    this.logbook = logbook;
    this.recent = recent;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * @param rows at their beginning; those that an earlier run dealt with are passed over
   * @param all how many rows there are
   */
  void run(Rows rows, Deals deals, long all) throws IOException, InterruptedException {
    total = all;
    before = logbook.deals();
    began = clock.instant();
    Batch.next(rows, deals, before);
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      send(rows, deals, threads);
    } finally {
      threads.shutdownNow();
      progress.end();
    }
  }

  private void send(Rows rows, Deals deals, ExecutorService threads)
      throws IOException, InterruptedException {
    Deque<Future<Delivery.Done>> underWay = new ArrayDeque<>();
    for (Batch next = Batch.next(rows, deals); !next.isEmpty(); next = Batch.next(rows, deals)) {
      Batch batch = next;
      underWay.add(threads.submit(() -> delivery.deliver(batch)));
      if (underWay.size() == AT_ONCE) {
        settle(underWay.remove());
      }
    }
    while (!underWay.isEmpty()) {
      settle(underWay.remove());
    }
  }

  private void settle(Future<Delivery.Done> delivered) throws IOException, InterruptedException {
    Delivery.Done done = result(delivered);
    Batch batch = done.batch();
    for (int i = 0; i < batch.deals().size(); i++) {
      Outcome outcome = done.outcomes().get(i);
      logbook.account().record(Kind.DEALS, batch.deals().get(i).row(), outcome);
      recent.add(outcome);
    }
    for (Rejection rejection : batch.rejections()) {
      logbook.account().reject(Kind.DEALS, rejection);
    }
    logbook.dealsDone(batch.rows());
    progress.at(logbook.deals(), total, rate());
  }

  /** Rows a second in this run. */
  double rate() {
    long millis = Math.max(1, Duration.between(began, clock.instant()).toMillis());
    return 1000.0 * (logbook.deals() - before) / millis;
  }

  private static Delivery.Done result(Future<Delivery.Done> delivered) throws InterruptedException {
    try {
      return delivered.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
