package io.salesline.local.system;

import io.salesline.local.supervisor.JvmPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** The four services together. */
final class Services {

  private final List<JvmPart> parts;
  private final AotCache caches;
  private final Crew crew;
  private final Terminal terminal;

  Services(Parts parts, AotCache caches, Crew crew, Terminal terminal) {
    this.parts = Stream.of(Service.values()).map(parts::service).toList();
    this.caches = caches;
    this.crew = crew;
    this.terminal = terminal;
  }

  boolean arePrepared() throws IOException {
    for (JvmPart part : parts) {
      if (caches.isMissing(part)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Makes the caches when one is missing. A service becomes ready only beside the others, so all
   * are trained together, and none ends before the last is ready.
   */
  void prepare() throws Exception {
    if (arePrepared()) {
      return;
    }
    terminal.progress("up.training-services");
    CountDownLatch ready = new CountDownLatch(parts.size());
    List<Callable<Void>> trainings = new ArrayList<>();
    for (JvmPart part : parts) {
      trainings.add(() -> train(part, ready));
    }
    Together.run(trainings);
  }

  private Void train(JvmPart part, CountDownLatch ready) throws IOException {
    try {
      boolean trained =
          caches.train(
              part,
              () -> {
                ready.countDown();
                await(ready);
              });
      terminal.progress(trained ? "up.trained" : "up.untrained", part.name());
      return null;
    } finally {
      // For one that could not even be started; any other comes here when all have counted.
      ready.countDown();
    }
  }

  private static void await(CountDownLatch ready) {
    try {
      ready.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void begin() throws IOException {
    for (JvmPart part : parts) {
      crew.begin(caches.applied(part));
    }
  }

  void awaitReady() {
    for (JvmPart part : parts) {
      crew.awaitReady(part.name());
      terminal.progress("up.part", part.name());
    }
  }
}
