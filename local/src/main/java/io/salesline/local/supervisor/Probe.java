package io.salesline.local.supervisor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Questions to the parts whether they work; none takes longer than two seconds. */
public final class Probe {

  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final String READY = "/q/health/ready";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT).build();

  private Probe() {}

  /** Whether a service says that it is ready, on its management address. */
  public static boolean service(String management) {
    return http(management + READY);
  }

  /** Whether a URL answers 200. */
  public static boolean http(String url) {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(url)).timeout(LIMIT).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whether the server of a {@code postgresql://host:port} runs statements. */
  public static boolean postgres(String address) {
    String url =
        "jdbc:%s/postgres?user=postgres&connectTimeout=%d&socketTimeout=%d"
            .formatted(address, LIMIT.toSeconds(), LIMIT.toSeconds());
    try (Connection connection = DriverManager.getConnection(url)) {
      return connection.isValid((int) LIMIT.toSeconds());
    } catch (SQLException e) {
      return false;
    }
  }

  /** Whether the broker of {@code host:port} is a working cluster of one. */
  public static boolean kafka(String address) {
    return accepts(address) && isCluster(address);
  }

  /** Without this look, the client would retry for two seconds. */
  private static boolean accepts(String address) {
    URI uri = URI.create("kafka://" + address);
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(uri.getHost(), uri.getPort()), (int) LIMIT.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isCluster(String address) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", address,
            "request.timeout.ms", (int) LIMIT.toMillis(),
            "default.api.timeout.ms", (int) LIMIT.toMillis());
    try (Admin admin = Admin.create(settings)) {
      return !admin
          .describeCluster()
          .nodes()
          .get(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
