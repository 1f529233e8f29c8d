package io.salesline.local.system;

import io.salesline.local.supervisor.JvmPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    return untrained().isEmpty();
  }

  private List<JvmPart> untrained() throws IOException {
    List<JvmPart> untrained = new ArrayList<>();
    for (JvmPart part : parts) {
      if (caches.isMissing(part)) {
        untrained.add(part);
      }
    }
    return untrained;
  }

  /** Makes the caches that are missing; they need each other, so all are trained together. */
  void prepare() throws Exception {
    List<Callable<Void>> trainings = new ArrayList<>();
    for (JvmPart part : untrained()) {
      trainings.add(() -> train(part));
    }
    if (!trainings.isEmpty()) {
      terminal.progress("up.training-services");
      Together.run(trainings);
    }
  }

  private Void train(JvmPart part) throws IOException {
    boolean trained = caches.train(part);
    terminal.progress(trained ? "up.trained" : "up.untrained", part.name());
    return null;
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
