package io.salesline.system.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.salesline.system.running.Client;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Somebody who has a live view open: what it said last, and as of which change. */
final class Watching implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final InputStream stream;
  private volatile State last;

  /**
   * What the view showed.
   *
   * @param change the model's change number
   */
  record State(long change, JsonNode view) {

    long deals() {
      long deals = 0;
      for (JsonNode stage : view.get("stages")) {
        deals += stage.get("count").asLong();
      }
      return deals;
    }
  }

  Watching(Client watcher) {
    stream = watcher.stream("/api/reporting/v1/stream?views=funnel");
    Thread.ofVirtual().start(this::read);
  }

  /** Null before it has said anything. */
  State last() {
    return last;
  }

  private void read() {
    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    long change = -1;
    String data = "";
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("id:")) {
          change = Long.parseLong(line.substring(3).strip());
        } else if (line.startsWith("data:")) {
          data = line.substring(5);
        } else if (line.isEmpty() && data.contains("\"stages\"")) {
          last = new State(change, JSON.readTree(data));
          data = "";
        }
      }
    } catch (IOException closed) {
      // So it ends: by closing it.
    }
  }

  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
