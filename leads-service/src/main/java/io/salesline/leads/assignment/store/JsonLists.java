package io.salesline.leads.assignment.store;

import io.vertx.core.json.JsonArray;
import java.util.List;
import java.util.UUID;

/** Arrays of PostgreSQL as a native query gives them: as JSON. */
final class JsonLists {

  private JsonLists() {}

  static List<Long> longs(Object json) {
    return new JsonArray((String) json)
        .stream().map(number -> ((Number) number).longValue()).toList();
  }

  static List<Integer> ints(Object json) {
    return new JsonArray((String) json)
        .stream().map(number -> ((Number) number).intValue()).toList();
  }

  static List<UUID> uuids(Object json) {
    return new JsonArray((String) json).stream().map(id -> UUID.fromString((String) id)).toList();
  }
}
