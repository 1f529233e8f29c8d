package io.salesline.system.running;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody's requests through the gateway. */
public final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String origin;
  private final Map<String, String> headers = new LinkedHashMap<>();

  Client(String origin, String token) {
    this.origin = origin;
    if (token != null) {
      headers.put("Authorization", "Bearer " + token);
    }
  }

  /** The same client with one more header on each request. */
  public Client with(String name, String value) {
    var more = new Client(origin, null);
    more.headers.putAll(headers);
    more.headers.put(name, value);
    return more;
  }

  /**
   * An answer, whatever its status.
   *
   * @param body null node where it is empty or no JSON
   */
  public record Reply(int status, HttpResponse<String> response, JsonNode body) {

    public Reply expect(int expected) {
      if (status != expected) {
        throw new AssertionError(
            response.request().method()
                + " "
                + response.uri()
                + " answered "
                + status
                + ", not "
                + expected
                + ": "
                + response.body());
      }
      return this;
    }

    public String text(String field) {
      return body.path(field).asText(null);
    }

    public String code() {
      return text("code");
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  public Reply post(String path, Object body) {
    return send(request(path).POST(json(body)));
  }

  /** Sends it in chunks, so that no header says how long it is. */
  public Reply postUnmeasured(String path, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        request(path)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
  }

  public Reply put(String path, Object body) {
    return send(request(path).PUT(json(body)));
  }

  public Reply patch(String path, Object body) {
    return send(request(path).method("PATCH", json(body)));
  }

  /** Sends the next bytes of an upload. */
  public Reply append(String upload, long offset, HttpRequest.BodyPublisher part) {
    return send(
        request(upload)
            .setHeader("Content-Type", "application/octet-stream")
            .header("Upload-Offset", Long.toString(offset))
            .method("PATCH", part));
  }

  /** The bytes of a file. */
  public byte[] bytes(String path) {
    try {
      var answer = HTTP.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new AssertionError(path + " answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(e);
    }
  }

  public Reply delete(String path) {
    return send(request(path).DELETE());
  }

  /** What stands on every page of a list. */
  public List<JsonNode> items(String path) {
    var items = new ArrayList<JsonNode>();
    String next = null;
    do {
      String page = path + "?limit=200" + (next == null ? "" : "&cursor=" + next);
      JsonNode list = get(page).expect(200).body();
      list.get("items").forEach(items::add);
      next = list.get("next").asText(null);
    } while (next != null);
    return items;
  }

  /** Events as they come, until it is closed. */
  public InputStream stream(String path) {
    var request = request(path).setHeader("Accept", "text/event-stream").GET().build();
    try {
      var response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " answered " + response.statusCode());
      }
      return response.body();
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json");
    headers.forEach(request::header);
    return request;
  }

  private static HttpRequest.BodyPublisher json(Object body) {
    try {
      String text = body instanceof String raw ? raw : JSON.writeValueAsString(body);
      return HttpRequest.BodyPublishers.ofString(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Throws {@link NoAnswer} where none came: the effect is then unknown. */
  private static Reply send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response, parsed(response.body()));
    } catch (IOException e) {
      throw new NoAnswer(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoAnswer(e);
    }
  }

  private static JsonNode parsed(String body) {
    try {
      return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return JSON.nullNode();
    }
  }

  /** The connection broke before an answer came. */
  public static final class NoAnswer extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoAnswer(Exception cause) {
      super(cause);
    }
  }
}
