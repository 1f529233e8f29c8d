package io.salesline.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
  static final String JDBC = "salesline.test.jdbc";
  static final String SERVICE = "salesline.test.service";

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

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

  /** The database as its owner, past the service. */
  public static Connection database() throws SQLException {
    String owner = System.getProperty(SERVICE) + "_owner";
    return DriverManager.getConnection(System.getProperty(JDBC), owner, owner);
  }

  /** A bearer token from the issuer's token endpoint, kept for the run. */
  public static String token(String username) {
    return TOKENS.computeIfAbsent(username, Stack::fetchToken);
  }

  private static String fetchToken(String username) {
    String form =
        "grant_type=password&client_id=salesline&scope=openid&password=x&username="
            + URLEncoder.encode(username, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(System.getProperty(ISSUER) + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new ObjectMapper().readTree(response.body()).required("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
