package io.salesline.local.system;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.process.JavaCommand;
import io.salesline.local.process.Processes;
import io.salesline.local.supervisor.JvmPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The file that lets a part start in a quarter of the time: classes loaded, linked and profiled in
 * a training run, which is a start of the part until it is ready.
 */
record AotCache(Installation installation, DataDirectory data, Crew crew) {

  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration WRITE_LIMIT = Duration.ofMinutes(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  boolean isMissing(JvmPart part) throws IOException {
    return !Files.exists(file(part));
  }

  /** The part with its cache, or as it was when there is none. */
  JvmPart applied(JvmPart part) throws IOException {
    return isMissing(part) ? part : part.with(List.of("-XX:AOTCache=" + file(part)));
  }

  /**
   * Runs the part once; returns whether there is a cache now. A part works without one, too.
   *
   * @param ready is run when the part has become ready or never will, and before it is ended
   */
  boolean train(JvmPart part, Runnable ready) throws IOException {
    Path draft = file(part).resolveSibling(part.name() + ".training");
    Files.deleteIfExists(draft);
    JavaCommand training = part.with(List.of("-XX:AOTCacheOutput=" + draft)).command();
    Process process = crew.onErrand(training.start(data, log(part)));
    boolean wasReady = becomesReady(part, process);
    ready.run();
    // The JVM writes the cache while it ends.
    Processes.end(process.toHandle(), WRITE_LIMIT);
    if (crew.isStopping()) {
      throw new Stopped();
    }
    if (!wasReady || !Files.exists(draft)) {
      return false;
    }
    Files.move(draft, file(part), StandardCopyOption.ATOMIC_MOVE);
    return true;
  }

  private boolean becomesReady(JvmPart part, Process process) {
    Instant deadline = Instant.now().plus(START_LIMIT);
    while (process.isAlive() && Instant.now().isBefore(deadline)) {
      if (part.isReady()) {
        return true;
      }
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
    }
    return false;
  }

  private Path log(JvmPart part) {
    return data.log(part.name() + "-training");
  }

  /** A cache serves one JVM with one set of options and of jars only. */
  private Path file(JvmPart part) throws IOException {
    String key =
        System.getProperty("java.vm.version")
            + part.command().options()
            + jars(part.command().what());
    Path folder =
        part.name().equals(Parts.KAFKA)
            ? installation.derivedFromLocal()
            : installation.derivedFromService(part.name());
    return folder.resolve("%s-%08x.aot".formatted(part.name(), key.hashCode()));
  }

  /** The sizes and times of all jars beside the one that is run, as the JVM will compare them. */
  private static String jars(List<String> what) throws IOException {
    Path run = Path.of(what.get(1));
    if (!Files.isRegularFile(run)) {
      return "";
    }
    try (Stream<Path> files = Files.walk(run.getParent())) {
      StringBuilder all = new StringBuilder();
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        all.append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
      }
      return all.toString();
    }
  }
}
