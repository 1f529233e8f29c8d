package io.salesline.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code ./salesline} as somebody at a terminal calls it, in English. */
public final class Salesline {

  private static final Duration LIMIT = Duration.ofMinutes(4);

  private Salesline() {}

  /**
   * A command that has ended.
   *
   * @param output what it said, errors included
   */
  public record Done(int exitCode, String output, Duration took) {

    public Done succeeded() {
      return endedWith(0);
    }

    public Done endedWith(int expected) {
      if (exitCode != expected) {
        throw new AssertionError("ended with " + exitCode + ", not " + expected + ":\n" + output);
      }
      return this;
    }
  }

  /** Runs a command to its end. */
  public static Done run(String... arguments) {
    long began = System.nanoTime();
    try {
      Path output = Files.createTempFile("salesline-command-", ".log");
      try {
        Process process = begin(output, arguments);
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError(
              String.join(" ", arguments) + " did not end: " + Files.readString(output));
        }
        return new Done(
            process.exitValue(),
            Files.readString(output),
            Duration.ofNanos(System.nanoTime() - began));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Begins a command; its process is the command itself.
   *
   * @param output takes what it says, errors included
   */
  public static Process begin(Path output, String... arguments) throws IOException {
    // A process begun in the background ignores Ctrl-C, and so would all that it begins.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM"));
    command.add(root().resolve("salesline").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("SALESLINE_LANGUAGE", "en");
    return builder.start();
  }

  /** The checkout under test. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isExecutable(folder.resolve("salesline"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no ./salesline above the working directory");
    }
    return folder;
  }
}
