package io.salesline.pipeline.review.web;

import io.salesline.pipeline.review.app.ReviewQueries.Details;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** The deal as it was submitted, as far as a reader is told. */
final class Evidence {

  private Evidence() {}

  /** As JSON; for whoever only collaborates on the deal without what its lines cost. */
  static String of(Details details) {
    String whole = details.review().evidence();
    return details.costs() ? whole : withoutCosts(new JsonObject(whole)).encode();
  }

  private static JsonObject withoutCosts(JsonObject deal) {
    JsonArray lines = deal.getJsonArray("lines", new JsonArray());
    for (int index = 0; index < lines.size(); index++) {
      lines.getJsonObject(index).remove("cost_minor");
      lines.getJsonObject(index).remove("profit_minor");
    }
    return deal;
  }
}
