package io.salesline.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.local.signin.AccessTokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** An empty system of the benchmark's own, removed afterwards. */
final class LocalRun implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LONGEST_START_NANOS = TimeUnit.MINUTES.toNanos(6);

  private final Path folder;
  private final Process launcher;
  private final String origin;

  private LocalRun(Path folder, Process launcher, String origin) {
    this.folder = folder;
    this.launcher = launcher;
    this.origin = origin;
  }

  static LocalRun start() throws IOException, InterruptedException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Path folder = Files.createTempDirectory("salesline-bench-");
    Path log = folder.resolve("up.log");
    var command =
        new ProcessBuilder(
                System.getenv("SALESLINE"),
                "up",
                "--empty",
                "--no-build",
                "--port",
                Integer.toString(port),
                "--data",
                folder.resolve("data").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    // All parts are measured with the compilers that they have in a cluster.
    command.environment().put("SALESLINE_JVM_OPTIONS", "-XX:TieredStopAtLevel=4");
    var launcher = command.start();
    // Also after Ctrl-C: a system that is left behind slows whatever is measured next.
    Runtime.getRuntime().addShutdownHook(new Thread(launcher::destroy));
    Bench.say("starting an empty system at port " + port);
    String origin = "http://127.0.0.1:" + port;
    long began = System.nanoTime();
    while (!Files.readString(log).contains("READY " + origin)) {
      if (!launcher.isAlive() || System.nanoTime() - began > LONGEST_START_NANOS) {
        launcher.destroy();
        throw new IOException("the system did not start:\n" + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
    return new LocalRun(folder, launcher, origin);
  }

  String origin() {
    return origin;
  }

  String token(String username) throws IOException {
    return AccessTokens.from(
            folder.resolve("data").resolve("sign-in").resolve("keys.json"), origin + "/salesline")
        .of(username);
  }

  /** The processes of the system, without those that they started. */
  List<Long> pids() throws IOException {
    var pids = new ArrayList<Long>();
    for (JsonNode part : parts()) {
      long pid = part.get("pid").asLong();
      if (!pids.contains(pid)) {
        pids.add(pid);
      }
    }
    return pids;
  }

  Connection database(String name) throws IOException, SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://" + postgres() + "/" + name, "postgres", "");
  }

  /** Host and port. */
  String postgres() throws IOException {
    return address("postgres").replaceFirst("^postgresql://", "");
  }

  /** Host and port. */
  String kafka() throws IOException {
    return address("kafka");
  }

  private String address(String name) throws IOException {
    for (JsonNode part : parts()) {
      if (part.get("name").asText().equals(name)) {
        return part.get("address").asText();
      }
    }
    throw new IOException("the system has no part called " + name);
  }

  Path postgresLog() throws IOException {
    try (var files = Files.walk(folder.resolve("data"), 3)) {
      return files
          .filter(file -> file.getFileName().toString().equals("postgres.log"))
          .findFirst()
          .orElseThrow(() -> new IOException("PostgreSQL keeps no log"));
    }
  }

  /** Waits until every outbox is empty but for the latest heartbeat. */
  void awaitQuiet() throws IOException, SQLException, InterruptedException {
    for (String service : List.of("goals", "leads", "pipeline")) {
      try (var database = database(service)) {
        while (count(database) > 1) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
      }
    }
  }

  private static long count(Connection database) throws SQLException {
    try (var rows = database.createStatement().executeQuery("select count(*) from outbox")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private JsonNode parts() throws IOException {
    return JSON.readTree(folder.resolve("data").resolve("system.json").toFile()).get("parts");
  }

  /** Stops everything and starts the database again, with the same data and settings. */
  PostgresAlone withPostgresAlone() throws IOException, InterruptedException {
    stop();
    return PostgresAlone.on(folder.resolve("data").resolve("postgres"));
  }

  private void stop() throws InterruptedException {
    launcher.destroy();
    if (!launcher.waitFor(30, TimeUnit.SECONDS)) {
      launcher.destroyForcibly();
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    stop();
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
