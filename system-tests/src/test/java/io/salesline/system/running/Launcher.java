package io.salesline.system.running;

import io.salesline.local.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The process of {@code ./salesline up}, one after the other in the same folder. */
final class Launcher {

  private static final Duration FIRST_START = Duration.ofMinutes(6);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Path folder;
  private final String[] command;
  private final String readyLine;
  private int starts;
  private Process process;

  /**
   * @param folder takes what each start says
   * @param readyLine by which it says that it is ready
   */
  Launcher(Path folder, String readyLine, String... command) {
    this.folder = folder;
    this.readyLine = readyLine;
    this.command = command;
  }

  /** Returns how long it took to be ready. */
  Duration start() {
    starts++;
    try {
      process = Salesline.begin(logFile(), command);
      return Eventually.within(FIRST_START, this::isReady);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void isReady() throws IOException {
    if (!process.isAlive()) {
      throw new Eventually.Never("the system ended with " + process.exitValue() + ":\n" + log());
    }
    if (!log().contains(readyLine + "\n")) {
      throw new AssertionError("not ready yet:\n" + log());
    }
  }

  /** Returns how long it took to end. */
  Duration stop(String signal) throws InterruptedException {
    long began = System.nanoTime();
    try {
      Processes.signal(process.toHandle(), signal);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the system did not stop within " + STOP);
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** kill -9: what it started is left behind. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor(10, TimeUnit.SECONDS);
  }

  /** Ends it however it can be ended. */
  void end() {
    if (isRunning()) {
      Processes.end(process.toHandle(), STOP);
    }
  }

  boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** What the latest start said. */
  String log() throws IOException {
    return Files.readString(logFile());
  }

  private Path logFile() {
    return folder.resolve("up-" + starts + ".log");
  }
}
