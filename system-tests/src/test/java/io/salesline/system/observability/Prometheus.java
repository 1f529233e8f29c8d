package io.salesline.system.observability;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.local.process.Processes;
import io.salesline.system.running.Eventually;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real Prometheus that scrapes once a second, for as long as it is open. */
final class Prometheus implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Process process;
  private final String origin;

  private Prometheus(Process process, String origin) {
    this.process = process;
    this.origin = origin;
  }

  /**
   * @param folder takes its settings, data and log
   * @param targets host and port by job
   */
  static Prometheus scraping(Path folder, Map<String, String> targets) throws IOException {
    Path program = program();
    String address = "127.0.0.1:" + freePort();
    Path settings = Files.writeString(folder.resolve("prometheus.yml"), settings(targets));
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + settings,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + address)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("prometheus.log").toFile())
            .start();
    var prometheus = new Prometheus(process, "http://" + address);
    try {
      Eventually.within(PATIENCE, () -> prometheus.isUp(targets.size()));
      return prometheus;
    } catch (AssertionError e) {
      prometheus.close();
      throw new AssertionError(Files.readString(folder.resolve("prometheus.log")), e);
    }
  }

  private static String settings(Map<String, String> targets) {
    var yaml = new StringBuilder("global:\n  scrape_interval: 1s\nscrape_configs:\n");
    targets.forEach(
        (job, target) ->
            yaml.append("  - job_name: ")
                .append(job)
                .append("\n    metrics_path: /q/metrics\n")
                .append("    static_configs: [{targets: ['")
                .append(target)
                .append("']}]\n"));
    return yaml.toString();
  }

  /** Each target has answered a scrape. */
  private void isUp(int targets) throws IOException {
    if (values("sum(up)").stream().noneMatch(up -> up == targets)) {
      throw new AssertionError("not all targets answer: " + values("up"));
    }
  }

  /** The values of an expression now, one a series; those that are no number are left out. */
  List<Double> values(String expression) throws IOException {
    var query = URLEncoder.encode(expression, StandardCharsets.UTF_8);
    var request =
        HttpRequest.newBuilder(URI.create(origin + "/api/v1/query?query=" + query)).build();
    JsonNode answer = JSON.readTree(sent(request));
    if (!answer.path("status").asText().equals("success")) {
      throw new AssertionError(expression + ": " + answer);
    }
    var values = new ArrayList<Double>();
    for (JsonNode series : answer.at("/data/result")) {
      double value = Double.parseDouble(series.at("/value/1").asText().replace("Inf", "Infinity"));
      if (!Double.isNaN(value)) {
        values.add(value);
      }
    }
    return values;
  }

  private static String sent(HttpRequest request) throws IOException {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    Processes.end(process.toHandle(), Duration.ofSeconds(5));
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  /** Where it is absent the test is skipped by name; where CI=true it fails. */
  private static Path program() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "prometheus"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(Prometheus::missing);
  }

  private static Path missing() {
    String reason = "not on the path: prometheus (Debian: prometheus)";
    if ("true".equals(System.getenv("CI"))) {
      return fail(reason);
    }
    System.err.println("Skipped: " + reason);
    return Assumptions.abort(reason);
  }
}
