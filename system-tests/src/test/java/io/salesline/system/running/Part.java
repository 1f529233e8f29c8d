package io.salesline.system.running;

import io.salesline.local.process.Processes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;

/**
 * A process of the system under test: only ever one that the system says it started.
 *
 * @param management base URL of health and metrics, or null
 */
public record Part(String name, long pid, String address, String management) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** kill -9. */
  public void kill() {
    process().destroyForcibly();
  }

  /** Holds it, alive but doing nothing, until {@link #goOn}. */
  public void hold() {
    signal("STOP");
  }

  public void goOn() {
    signal("CONT");
  }

  /** Asks its management port. */
  public HttpResponse<String> ask(String path) {
    var request = HttpRequest.newBuilder(URI.create(management + path)).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** The sum of a metric's series, 0 where it has none. */
  public double measured(String metric, String... labels) {
    return ask("/q/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(metric + "{"))
        .filter(line -> Stream.of(labels).allMatch(line::contains))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private void signal(String name) {
    try {
      Processes.signal(process(), name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProcessHandle process() {
    return ProcessHandle.of(pid).orElseThrow(() -> new AssertionError(name + " does not run"));
  }
}
