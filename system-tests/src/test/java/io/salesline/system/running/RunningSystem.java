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
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code ./salesline up} on a port and in a folder of its own; stopped and removed when it is
 * closed, and at the latest when the JVM ends, also after a failure.
 */
public final class RunningSystem implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static RunningSystem shared;

  private final Path folder;
  private final int port;
  private final Launcher launcher;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private RunningSystem(String beginning, Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.launcher =
        new Launcher(
            folder,
            "READY " + origin(),
            "up",
            beginning,
            "--no-build",
            "--port",
            Integer.toString(port),
            "--data",
            data().toString());
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  /** The one that all tests share, started when the first asks. */
  public static synchronized RunningSystem shared() {
    if (shared == null) {
      shared = own();
    }
    return shared;
  }

  /** An empty one that nobody shares, for who stops it, fills it or counts all that is in it. */
  public static RunningSystem own() {
    return beginning("--empty");
  }

  /** One that nobody shares, with the demo. */
  public static RunningSystem demo() {
    return beginning("--demo");
  }

  private static RunningSystem beginning(String beginning) {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var system =
          new RunningSystem(
              beginning, Files.createTempDirectory("salesline-system-"), free.getLocalPort());
      free.close();
      system.start();
      return system;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it, or starts it again on the same data and port; returns how long that took. */
  public Duration start() {
    tokens.clear();
    return launcher.start();
  }

  /**
   * Returns how long it took to stop.
   *
   * @param signal TERM, or INT, which is Ctrl-C
   */
  public Duration stop(String signal) throws InterruptedException {
    return launcher.stop(signal);
  }

  /** kill -9 of the launcher: what it started is left behind. */
  public void killLauncher() throws InterruptedException {
    launcher.kill();
  }

  public boolean isRunning() {
    return launcher.isRunning();
  }

  /** Ends whatever is left of it and removes all that it keeps but its logs. */
  @Override
  public synchronized void close() {
    if (Files.notExists(folder)) {
      return;
    }
    try {
      launcher.end();
      keepLogs();
      // Ends what a killed launcher left behind, too.
      Salesline.run("reset", "--yes", "--data", data().toString());
      try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException | UncheckedIOException | AssertionError e) {
      System.err.println("the system under test was not cleaned away: " + e);
    }
  }

  /** For whoever looks into a failure. */
  private void keepLogs() throws IOException {
    Path kept = Salesline.root().resolve("system-tests/target/logs").resolve(folder.getFileName());
    Files.createDirectories(kept);
    try (var files = Files.walk(folder)) {
      for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
        Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  public String origin() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  public Path data() {
    return folder.resolve("data");
  }

  /** What the latest start said. */
  public String log() throws IOException {
    return launcher.log();
  }

  /** Requests in somebody's name. */
  public Client as(String username) {
    return new Client(origin(), tokens.computeIfAbsent(username, this::issue));
  }

  public Client asNobody() {
    return new Client(origin(), null);
  }

  /** Requests in nobody's name to a part itself, past the gateway. */
  public Client directly(Part part) {
    return new Client(part.address(), null);
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
    return parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no part named " + name));
  }

  public List<Part> parts() {
    try {
      var parts = new ArrayList<Part>();
      for (JsonNode part : JSON.readTree(data().resolve("system.json").toFile()).get("parts")) {
        parts.add(
            new Part(
                part.get("name").asText(),
                part.get("pid").asLong(),
                part.get("address").asText(),
                part.path("management").asText(null)));
      }
      return parts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
}
