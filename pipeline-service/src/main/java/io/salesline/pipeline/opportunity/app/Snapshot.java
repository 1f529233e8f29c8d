package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.process.app.Facts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/** Writes down what a deal looks like, for those who will be asked about it later. */
final class Snapshot {

  private Snapshot() {}

  /** As JSON, in the words that criteria use. */
  static String of(Facts facts) {
    var lines = new JsonArray();
    facts.lines().forEach(line -> lines.add(object(line)));
    var visits = new JsonArray();
    facts.visits().forEach(visit -> visits.add(object(visit)));
    return new JsonObject()
        .put("opportunity", object(facts.opportunity()))
        .put("lines", lines)
        .put("customer", object(facts.customer()))
        .put("checklist", object(facts.checklist()))
        .put("visits", visits)
        .put("at", facts.now().toString())
        .encode();
  }

  private static JsonObject object(Map<String, ?> fields) {
    var object = new JsonObject();
    fields.forEach((name, value) -> object.put(name, plain(value)));
    return object;
  }

  private static Object plain(Object value) {
    return value instanceof Number || value instanceof Boolean ? value : value.toString();
  }
}
