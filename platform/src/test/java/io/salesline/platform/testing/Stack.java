package io.salesline.platform.testing;

import io.salesline.local.signin.AccessTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What {@link RealStack} started: where it is, tokens for people, a connection to look inside. */
public final class Stack {

  static final String KAFKA = "salesline.test.kafka";
  static final String ISSUER = "salesline.test.issuer";
  static final String KEYS = "salesline.test.keys";
  static final String JDBC = "salesline.test.jdbc";
  static final String SERVICE = "salesline.test.service";

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private Stack() {}

  public static String bootstrapServers() {
    return System.getProperty(KAFKA);
  }

  /** The repository's root: where deploy/ lies. */
  public static Path root() {
    String configured = System.getProperty("salesline.root");
    Path folder = Path.of(configured == null ? "" : configured).toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("deploy/kafka/topics"))) {
      folder = folder.getParent();
    }
    if (folder == null) {
      throw new IllegalStateException("no deploy/kafka/topics above the working directory");
    }
    return folder;
  }

  public static String jdbcUrl() {
    return System.getProperty(JDBC);
  }

  /** The database as its owner, past the service. */
  public static Connection database() throws SQLException {
    String owner = System.getProperty(SERVICE) + "_owner";
    return DriverManager.getConnection(jdbcUrl(), owner, owner);
  }

  /** A bearer token in somebody's name, kept for the run. */
  public static String token(String username) {
    return TOKENS.computeIfAbsent(username, Stack::issue);
  }

  /** The issuer's signing key, for tests of tokens that must not pass. */
  public static Path keys() {
    return Path.of(System.getProperty(KEYS));
  }

  public static String issuerUrl() {
    return System.getProperty(ISSUER);
  }

  private static String issue(String username) {
    try {
      return AccessTokens.from(keys(), issuerUrl()).of(username);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
