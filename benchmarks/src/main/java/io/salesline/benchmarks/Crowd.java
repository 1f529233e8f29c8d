package io.salesline.benchmarks;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Others who open deals at a fixed rate beside what is measured, until this is closed. */
final class Crowd implements AutoCloseable {

  /** Writes a second. */
  static final int RATE = 200;

  private static final int WRITERS = 8;

  private final Requests requests;
  private final String customer;
  private final AtomicLong written = new AtomicLong();
  private final long began = System.nanoTime();
  private final ScheduledExecutorService writers = Executors.newScheduledThreadPool(WRITERS);

  private Crowd(Requests requests, String customer) {
    this.requests = requests;
    this.customer = customer;
  }

  static Crowd of(Requests requests, String customer) {
    var crowd = new Crowd(requests, customer);
    var unused =
        crowd.writers.scheduleAtFixedRate(
            () -> crowd.writers.execute(crowd::write),
            0,
            TimeUnit.SECONDS.toNanos(1) / RATE,
            TimeUnit.NANOSECONDS);
    return crowd;
  }

  private void write() {
    if (requests.postDeal(customer).status() == 201) {
      written.incrementAndGet();
    }
  }

  /** Writes a second that were done so far. */
  double perSecond() {
    return written.get() / ((System.nanoTime() - began) / 1e9);
  }

  @Override
  public void close() {
    writers.shutdownNow();
    writers.close();
  }
}
