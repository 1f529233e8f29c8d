package io.salesline.local.supervisor;

import io.salesline.local.process.Processes;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A part that is started again whenever it dies, until it is stopped. */
public final class Supervised {

  private final Part part;
  private final Backoff backoff;
  private final PartEvents events;
  private final Thread watch;

  private Running running;
  private boolean stopping;
  private volatile int deathsInARow;

  public Supervised(Part part, Backoff backoff, PartEvents events) {
    this.part = part;
    this.backoff = backoff;
    this.events = events;
    this.watch = Thread.ofPlatform().daemon().name("watch-" + part.name()).unstarted(this::watch);
  }

  public Supervised begin() {
    watch.start();
    return this;
  }

  public Part part() {
    return part;
  }

  /** How often it has died since it last lived long enough to forget about it. */
  public int deathsInARow() {
    return deathsInARow;
  }

  public boolean isReady() {
    return current().map(Running::process).filter(Processes::isAlive).isPresent() && part.isReady();
  }

  private void watch() {
    while (!isStopping()) {
      Instant began = Instant.now();
      String end = live();
      if (isStopping()) {
        return;
      }
      boolean forgiven = backoff.forgives(Duration.between(began, Instant.now()));
      deathsInARow = forgiven ? 1 : deathsInARow + 1;
      Duration wait = backoff.after(deathsInARow);
      events.died(part, end, wait);
      pause(wait);
    }
  }

  /** One life; returns how it ended. */
  private String live() {
    try {
      Running life = part.start();
      if (!adopt(life)) {
        life.stop(Duration.ofSeconds(1));
        return "";
      }
      events.started(part, life.process());
      Processes.awaitEnd(life.process());
      return "pid " + life.process().pid();
    } catch (IOException | RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private synchronized boolean adopt(Running life) {
    running = life;
    return !stopping;
  }

  private synchronized Optional<Running> current() {
    return Optional.ofNullable(running);
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  private synchronized void pause(Duration wait) {
    Instant end = Instant.now().plus(wait);
    try {
      while (!stopping && Instant.now().isBefore(end)) {
        wait(Math.max(1, Duration.between(Instant.now(), end).toMillis()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops it for good; returns when its process has ended. */
  public void stop(Duration limit) {
    Optional<Running> last;
    synchronized (this) {
      stopping = true;
      notifyAll();
      last = current();
    }
    last.ifPresent(life -> life.stop(limit));
  }
}
