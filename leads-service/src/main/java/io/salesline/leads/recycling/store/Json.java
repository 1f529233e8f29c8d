package io.salesline.leads.recycling.store;

import io.salesline.platform.outbox.EventJson;
import java.nio.charset.StandardCharsets;

/** Rows come as JSON, whose names and types do not depend on a driver. */
final class Json {

  private Json() {}

  static <T> T read(String row, Class<T> type) {
    return EventJson.read(EventJson.parse(row.getBytes(StandardCharsets.UTF_8)), type);
  }
}
