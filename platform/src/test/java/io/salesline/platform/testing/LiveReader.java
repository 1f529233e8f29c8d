package io.salesline.platform.testing;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads a live stream as a page would: by fetch, with a bearer. */
public final class LiveReader implements AutoCloseable {

  /** One event; a comment has no name. */
  public record Event(String name, String id, String data) {
    public JsonPath json() {
      return new JsonPath(data);
    }
  }

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final int status;
  private final InputStream body;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  private LiveReader(HttpResponse<InputStream> response) {
    this.status = response.statusCode();
    this.body = response.body();
    Thread.ofVirtual().start(this::read);
  }

  /**
   * @param stream its path and question
   */
  public static LiveReader open(String username, String stream, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + stream))
            .header("Authorization", "Bearer " + Stack.token(username))
            .header("Accept", "text/event-stream");
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return new LiveReader(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public int status() {
    return status;
  }

  /** The next event that is wanted; the others before it are dropped. Fails when it is late. */
  public Event await(Duration patience, Predicate<Event> wanted) {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        Event event = events.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        if (event == null) {
          throw new AssertionError("no such event within " + patience);
        }
        if (wanted.test(event)) {
          return event;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    String name = null;
    String id = null;
    var data = new StringBuilder();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty()) {
          events.add(new Event(name, id, data.toString()));
          name = null;
          id = null;
          data.setLength(0);
        } else if (line.startsWith("event:")) {
          name = line.substring(6).strip();
        } else if (line.startsWith("id:")) {
          id = line.substring(3).strip();
        } else if (line.startsWith("data:")) {
          data.append(line.substring(5).strip());
        }
      }
      events.add(new Event("closed", null, ""));
    } catch (IOException gone) {
      events.add(new Event("closed", null, ""));
    }
  }

  @Override
  public void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
