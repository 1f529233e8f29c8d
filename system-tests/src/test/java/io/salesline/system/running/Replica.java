package io.salesline.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A second process of a service, with the command and the environment of the first. */
public final class Replica implements AutoCloseable {

  private static final String MANAGEMENT_PORT = "QUARKUS_MANAGEMENT_PORT";

  private final Process process;
  private final Part part;

  private Replica(Process process, Part part) {
    this.process = process;
    this.part = part;
  }

  /** Returns once it is ready. */
  public static Replica of(Part first) {
    try {
      Path log = Files.createTempFile("salesline-replica-", ".log");
      var builder =
          new ProcessBuilder(words(first.pid(), "cmdline"))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().clear();
      for (String variable : words(first.pid(), "environ")) {
        int equals = variable.indexOf('=');
        builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
      }
      int management = freePort();
      builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(freePort()));
      builder.environment().put(MANAGEMENT_PORT, Integer.toString(management));
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      var part =
          new Part(first.name() + " again", process.pid(), null, "http://127.0.0.1:" + management);
      Eventually.within(Duration.ofSeconds(120), () -> ready(part));
      return new Replica(process, part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void ready(Part part) {
    try {
      if (part.ask("/q/health/ready").statusCode() != 200) {
        throw new AssertionError(part.name() + " is not ready");
      }
    } catch (UncheckedIOException e) {
      throw new AssertionError(part.name() + " does not answer", e);
    }
  }

  /** What the kernel shows of a process, whose parts end with a zero byte. */
  private static List<String> words(long pid, String file) throws IOException {
    byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), file));
    return List.of(new String(bytes, StandardCharsets.UTF_8).split("\0"));
  }

  private static int freePort() throws IOException {
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  public Part part() {
    return part;
  }

  @Override
  public void close() {
    process.destroy();
  }
}
