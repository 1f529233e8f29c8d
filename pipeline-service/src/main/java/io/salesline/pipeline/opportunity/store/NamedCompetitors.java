package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.opportunity.domain.Competitor;
import io.salesline.pipeline.opportunity.domain.Competitors;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.IntStream;

/** The competitors of a deal in their column, each with the key by which deals are found. */
final class NamedCompetitors {

  /** A condition on the deal {@code o}, which an index of its own answers. */
  static final String NAMED =
      "o.competitors <> '[]' and cast(o.competitors as jsonb)"
          + " @> cast(cast(:competitor as text) as jsonb)";

  private NamedCompetitors() {}

  static String json(Competitors competitors) {
    var array = new JsonArray();
    for (Competitor competitor : competitors.all()) {
      array.add(
          new JsonObject()
              .put("key", competitor.key())
              .put("name", competitor.name())
              .put("incumbent", competitor.incumbent())
              .put("winner", competitor.winner()));
    }
    return array.encode();
  }

  static Competitors read(String json) {
    var array = new JsonArray(json);
    return new Competitors(
        IntStream.range(0, array.size())
            .mapToObj(array::getJsonObject)
            .map(NamedCompetitors::competitor)
            .toList());
  }

  private static Competitor competitor(JsonObject object) {
    return new Competitor(
        object.getString("name"), object.getBoolean("incumbent"), object.getBoolean("winner"));
  }

  /** What {@link #NAMED} asks for. */
  static String holding(String name) {
    return new JsonArray().add(new JsonObject().put("key", Competitor.keyOf(name))).encode();
  }
}
