package io.salesline.leads.scoring.store;

import io.salesline.leads.scoring.domain.Calibration;
import io.salesline.leads.scoring.domain.Feature;
import io.salesline.leads.scoring.domain.Weight;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The parts of a model that are kept as JSON. */
final class ModelJson {

  private ModelJson() {}

  static String weights(List<Weight> weights) {
    var array = new JsonArray();
    weights.forEach(weight -> array.add(weight(weight)));
    return array.encode();
  }

  private static JsonObject weight(Weight weight) {
    return new JsonObject()
        .put("feature", weight.feature().key())
        .put("level", weight.level())
        .put("value", weight.value())
        .put("closed", weight.closed())
        .put("converted", weight.successes());
  }

  static List<Weight> weights(JsonArray array) {
    return array.stream().map(JsonObject.class::cast).map(ModelJson::weight).toList();
  }

  private static Weight weight(JsonObject weight) {
    return new Weight(
        Feature.of(weight.getString("feature")).orElseThrow(),
        weight.getString("level"),
        weight.getDouble("value"),
        weight.getInteger("closed"),
        weight.getInteger("converted"));
  }

  static String calibration(Calibration calibration) {
    var bins = new JsonArray();
    calibration.bins().forEach(bin -> bins.add(bin(bin)));
    return new JsonObject()
        .put("folds", calibration.folds())
        .put("brier", calibration.brier())
        .put("reference_brier", calibration.referenceBrier())
        .put("expected_error", calibration.expectedError())
        .put("discrimination", calibration.discrimination())
        .put("bins", bins)
        .encode();
  }

  private static JsonObject bin(Calibration.Bin bin) {
    return new JsonObject()
        .put("from", bin.from())
        .put("to", bin.to())
        .put("closed", bin.closed())
        .put("converted", bin.successes())
        .put("predicted", bin.predicted());
  }

  static Calibration calibration(JsonObject calibration) {
    return new Calibration(
        calibration.getInteger("folds"),
        calibration.getDouble("brier"),
        calibration.getDouble("reference_brier"),
        calibration.getDouble("expected_error"),
        calibration.getDouble("discrimination"),
        calibration.getJsonArray("bins").stream()
            .map(JsonObject.class::cast)
            .map(ModelJson::bin)
            .toList());
  }

  private static Calibration.Bin bin(JsonObject bin) {
    return new Calibration.Bin(
        bin.getDouble("from"),
        bin.getDouble("to"),
        bin.getInteger("closed"),
        bin.getInteger("converted"),
        bin.getDouble("predicted"));
  }
}
