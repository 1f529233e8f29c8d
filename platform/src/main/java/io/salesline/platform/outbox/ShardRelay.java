package io.salesline.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jboss.logging.Logger;

/**
 * Carries one shard from the outbox to Kafka: takes the lease, fences earlier owners, publishes in
 * the order of the ids, deletes what was published. Any fault ends in a new producer and another
 * try; a row that was published but not yet deleted is published again, which consumers skip.
 */
final class ShardRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(ShardRelay.class);

  private final int shard;
  private final ShardLease lease;
  private final Supplier<ShardProducer> producers;
  private final OutboxSettings settings;
  private final RelayMetrics metrics;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean wake;
  private volatile boolean stopped;
  private ShardProducer producer;

  ShardRelay(
      int shard,
      ShardLease lease,
      Supplier<ShardProducer> producers,
      OutboxSettings settings,
      RelayMetrics metrics) {
    this.shard = shard;
    this.lease = lease;
    this.producers = producers;
    this.settings = settings;
    this.metrics = metrics;
  }

  @Override
  public void run() {
    while (!stopped) {
      try {
        if (!turn()) {
          await(settings.poll());
        }
      } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
        LOG.infof("shard %d has another owner now", shard);
        letGo();
      } catch (RuntimeException fault) {
        if (!stopped) {
          LOG.warnf("shard %d is not relayed for the moment: %s", shard, fault);
        }
        metrics.aborted();
        drop();
        await(settings.poll());
      }
    }
    finish();
  }

  /** True when there may be more to do at once. */
  private boolean turn() {
    if (lease.held()) {
      lease.renewInTime();
    }
    if (!lease.held()) {
      drop();
      if (!lease.take()) {
        return false;
      }
    }
    if (producer == null) {
      producer = producers.get();
      producer.open();
    }
    return publishNext();
  }

  private boolean publishNext() {
    List<OutboxRow> rows = lease.unpublished(settings.batch());
    if (rows.isEmpty()) {
      return false;
    }
    Optional<ShardProducer.Culprit> culprit = metrics.timed(() -> producer.publish(rows));
    if (culprit.isPresent()) {
      park(culprit.get());
      return true;
    }
    lease.delete(rows);
    metrics.published(rows.size());
    return rows.size() == settings.batch();
  }

  private void park(ShardProducer.Culprit culprit) {
    metrics.aborted();
    LOG.errorf("key %s of shard %d is parked: %s", culprit.key(), shard, culprit.reason());
    lease.park(culprit.key(), culprit.reason());
  }

  void wake() {
    lock.lock();
    try {
      wake = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  boolean leads() {
    return lease.held();
  }

  void stop() {
    stopped = true;
    wake();
  }

  private void await(Duration atMost) {
    lock.lock();
    try {
      long left = atMost.toNanos();
      while (!wake && !stopped && left > 0) {
        left = woken.awaitNanos(left);
      }
      wake = false;
    } catch (InterruptedException e) {
      stopped = true;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void letGo() {
    lease.lose();
    drop();
  }

  private void drop() {
    if (producer != null) {
      producer.close();
      producer = null;
    }
  }

  private void finish() {
    drop();
    try {
      lease.giveBack();
    } catch (RuntimeException away) {
      LOG.debugf("the lease of shard %d runs out by itself: %s", shard, away);
    }
  }

  /** For a stop that must not wait longer. */
  static boolean ended(Thread thread, Duration patience) throws InterruptedException {
    thread.join(TimeUnit.MILLISECONDS.convert(patience));
    return !thread.isAlive();
  }
}
