package io.salesline.local.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * One PostgreSQL server over a data directory that outlives it. Acknowledged means on disk: fsync
 * and synchronous_commit are on. Text is UTF-8 with a UTF-8 LC_CTYPE, so that trigrams of Chinese
 * work. The superuser {@code postgres} is trusted on the loopback address; every other role must
 * give its password.
 */
public final class LocalPostgres {

  public static final String SUPERUSER = "postgres";

  private static final Duration STARTUP_LIMIT = Duration.ofMinutes(2);

  /** "C.UTF-8" of the built-in provider sorts by code point and needs no library of the machine. */
  private static final Map<String, String> LOCALE =
      Map.of("locale", "C.UTF-8", "locale-provider", "builtin", "builtin-locale", "C.UTF-8");

  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", "127.0.0.1"),
          Map.entry("unix_socket_directories", "''"),
          Map.entry("max_connections", "160"),
          Map.entry("shared_buffers", "128MB"),
          Map.entry("max_wal_size", "1GB"),
          Map.entry("log_checkpoints", "off"),
          Map.entry("jit", "off"),
          Map.entry("timezone", "UTC"),
          Map.entry("log_timezone", "UTC"),
          // Of an error only what it is: the statement and the row may say who somebody is.
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("shared_preload_libraries", "pg_stat_statements"));

  private final EmbeddedPostgres server;
  private final Path dataDirectory;

  private LocalPostgres(EmbeddedPostgres server, Path dataDirectory) {
    this.server = server;
    this.dataDirectory = dataDirectory;
  }

  /**
   * Starts a server, on an empty directory after initdb.
   *
   * @param dataDirectory kept between runs; the log goes to {@code <dataDirectory>.log}
   * @param port on 127.0.0.1; 0 takes a free one
   * @throws IOException when it does not accept connections within two minutes
   */
  public static LocalPostgres start(Path dataDirectory, int port) throws IOException {
    return start(
        dataDirectory, port, dataDirectory.resolveSibling(dataDirectory.getFileName() + ".log"));
  }

  /** The same with a log elsewhere, to which it appends. */
  public static LocalPostgres start(Path dataDirectory, int port, Path logFile) throws IOException {
    Path directory = dataDirectory.toAbsolutePath();
    Files.createDirectories(directory.getParent());
    // A start that failed leaves the library's lock held in this JVM; a new file is a new lock.
    Files.deleteIfExists(directory.resolve("epg-lock"));
    Redirect log = Redirect.appendTo(logFile.toFile());
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setDataDirectoryCustomizer(created -> HostAccess.write(created.toPath()))
            .setPgBinaryResolver(Binaries::archive)
            .setOverrideWorkingDirectory(Binaries.directory().toFile())
            .setPGStartupWait(STARTUP_LIMIT)
            .setOutputRedirector(log)
            .setErrorRedirector(log)
            .setPort(port);
    LOCALE.forEach(builder::setLocaleConfig);
    SETTINGS.forEach(builder::setServerConfig);
    return new LocalPostgres(builder.start(), directory);
  }

  public int port() {
    return server.getPort();
  }

  /** The postmaster's process id, as the server itself wrote it down. */
  public long pid() throws IOException {
    return Long.parseLong(Files.readAllLines(dataDirectory.resolve("postmaster.pid")).getFirst());
  }

  /** For JDBC, without a user. */
  public String jdbcUrl(String database) {
    return "jdbc:" + reactiveUrl(database);
  }

  /** For the reactive client, without a user. */
  public String reactiveUrl(String database) {
    return "postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** The same for the server that this object started. */
  public void createDatabase(String name) throws SQLException {
    createDatabase(port(), name);
  }

  /**
   * Makes sure that a database, its roles {@code <name>_owner} and {@code <name>_app} (the password
   * is the role's name) and its extensions exist. Doing it twice changes nothing.
   *
   * @param port of a server on 127.0.0.1
   */
  public static void createDatabase(int port, String name) throws SQLException {
    try (Connection connection = connect(port, "postgres")) {
      DatabaseSetup.roles(connection, name);
      DatabaseSetup.database(connection, name);
    }
    try (Connection connection = connect(port, name)) {
      DatabaseSetup.extensions(connection);
    }
  }

  private static Connection connect(int port, String database) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    return DriverManager.getConnection(url, SUPERUSER, "");
  }

  /** Stops at once but cleanly: running transactions are rolled back, committed ones are kept. */
  public void stop() throws IOException {
    server.close();
  }
}
