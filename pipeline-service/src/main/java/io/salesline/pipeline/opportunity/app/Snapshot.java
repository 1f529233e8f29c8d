package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.file.app.HangingFiles.Hung;
import io.salesline.pipeline.process.app.Facts;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** Writes down what a deal looks like, for those who will be asked about it later. */
final class Snapshot {

  private Snapshot() {}

  /** As JSON, in the words that criteria use, and with the files that it rests on. */
  static String of(Facts facts, List<Hung> hung) {
    var lines = new JsonArray();
    facts.lines().forEach(line -> lines.add(object(line)));
    var visits = new JsonArray();
    facts.visits().forEach(visit -> visits.add(object(visit)));
    var files = new JsonArray();
    hung.forEach(file -> files.add(file(file)));
    return new JsonObject()
        .put("opportunity", object(facts.opportunity()))
        .put("lines", lines)
        .put("customer", object(facts.customer()))
        .put("checklist", object(facts.checklist()))
        .put("visits", visits)
        .put("proposals", object(facts.proposals()))
        .put("files", files)
        .put("at", facts.now().toString())
        .encode();
  }

  private static JsonObject file(Hung file) {
    return new JsonObject()
        .put("record_type", file.recordType())
        .put("record_id", file.recordId().toString())
        .put("name", file.name())
        .put("size_bytes", file.length())
        .put("sha256", file.sha256());
  }

  private static JsonObject object(Map<?, ?> fields) {
    var object = new JsonObject();
    fields.forEach((name, value) -> object.put(name.toString(), plain(value)));
    return object;
  }

  private static Object plain(Object value) {
    return switch (value) {
      case Map<?, ?> inner -> object(inner);
      case Number number -> number;
      case Boolean bool -> bool;
      default -> value.toString();
    };
  }
}
