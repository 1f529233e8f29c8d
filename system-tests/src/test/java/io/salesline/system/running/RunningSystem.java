package io.salesline.system.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.local.signin.AccessTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./salesline up --empty} on a port and in a folder of its own, once for all tests of the
 * module; stopped and removed when the JVM ends, also after a failure.
 */
public final class RunningSystem {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration FIRST_START = Duration.ofMinutes(6);
  private static RunningSystem shared;

  private final Path root;
  private final Path data;
  private final int port;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private Process launcher;

  private RunningSystem(Path root, Path data, int port) {
    this.root = root;
    this.data = data;
    this.port = port;
  }

  /** The one that all tests share, started when the first asks. */
  public static synchronized RunningSystem shared() {
    if (shared == null) {
      shared = startNew();
      Runtime.getRuntime().addShutdownHook(new Thread(shared::stopAndRemove));
    }
    return shared;
  }

  private static RunningSystem startNew() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Path data = Files.createTempDirectory("salesline-system-");
      var system = new RunningSystem(repository(), data, free.getLocalPort());
      free.close();
      system.start();
      return system;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, or starts it again on the same data. */
  public void start() {
    Path log = data.resolve("up.log");
    try {
      launcher =
          new ProcessBuilder(
                  root.resolve("salesline").toString(),
                  "up",
                  "--empty",
                  "--no-build",
                  "--port",
                  Integer.toString(port),
                  "--data",
                  data.resolve("data").toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Eventually.within(FIRST_START, () -> isReady(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void isReady(Path log) throws IOException {
    if (!launcher.isAlive()) {
      throw new Eventually.Never(
          "the system ended with " + launcher.exitValue() + ":\n" + Files.readString(log));
    }
    if (!Files.readString(log).contains("READY " + origin())) {
      throw new AssertionError("not ready yet:\n" + Files.readString(log));
    }
  }

  /** Ctrl-C, and how long it took to stop. */
  public Duration stop() throws InterruptedException {
    long began = System.nanoTime();
    launcher.destroy();
    if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
      launcher.destroyForcibly();
      throw new AssertionError("the system did not stop within 30 s");
    }
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** kill -9 of the launcher: what it started is left behind. */
  public void killLauncher() throws InterruptedException {
    launcher.destroyForcibly();
    launcher.waitFor(10, TimeUnit.SECONDS);
  }

  private void stopAndRemove() {
    try {
      if (launcher.isAlive()) {
        stop();
      }
      try (var files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | InterruptedException | AssertionError e) {
      System.err.println("the system under test was not cleaned away: " + e);
    }
  }

  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  public Path root() {
    return root;
  }

  public Path data() {
    return data.resolve("data");
  }

  public String log() throws IOException {
    return Files.readString(data.resolve("up.log"));
  }

  /** Requests in somebody's name. */
  public Client as(String username) {
    return new Client(origin(), tokens.computeIfAbsent(username, this::issue));
  }

  public Client asNobody() {
    return new Client(origin(), null);
  }

  private String issue(String username) {
    try {
      return AccessTokens.from(keysFile(), origin() + "/salesline").of(username);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The issuer's signing key. */
  public Path keysFile() {
    return data().resolve("sign-in").resolve("keys.json");
  }

  /** A part by the name that {@code status} gives it. */
  public Part part(String name) {
    try {
      for (JsonNode part : JSON.readTree(data().resolve("system.json").toFile()).get("parts")) {
        if (part.get("name").asText().equals(name)) {
          return new Part(
              name,
              part.get("pid").asLong(),
              part.get("address").asText(),
              part.path("management").asText(null));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no part named " + name);
  }

  /** A process of the system. */
  public record Part(String name, long pid, String address, String management) {

    /** kill -9. Only ever a process that the system under test says it started. */
    public void kill() {
      ProcessHandle.of(pid)
          .orElseThrow(() -> new AssertionError(name + " does not run"))
          .destroyForcibly();
    }
  }

  public String bootstrapServers() {
    return part("kafka").address();
  }

  /** A service's database, as the superuser. */
  public Connection database(String service) throws SQLException {
    String server = part("postgres").address().replaceFirst("^postgresql://", "");
    return DriverManager.getConnection(
        "jdbc:postgresql://" + server + "/" + service, "postgres", "");
  }

  private static Path repository() {
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
