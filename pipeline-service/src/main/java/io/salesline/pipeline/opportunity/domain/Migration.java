package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the open deals of one version of the process go in another.
 *
 * @param landings a stage of {@code to} for each stage of {@code from} that has one
 */
public record Migration(StageMap from, StageMap to, Map<StageKey, StageKey> landings) {

  /**
   * A stage of the same key is the counterpart, unless somebody says otherwise.
   *
   * @param mapping what somebody says: stages of {@code from} to open stages of {@code to}
   * @throws Refusal 422 for a stage that there is not
   */
  public static Migration of(StageMap from, StageMap to, Map<StageKey, StageKey> mapping) {
    mapping.forEach((stage, landing) -> check(from, to, stage, landing));
    var landings = new LinkedHashMap<StageKey, StageKey>();
    for (StageKey stage : from.open()) {
      StageKey landing = mapping.getOrDefault(stage, stage);
      if (to.open().contains(landing)) {
        landings.put(stage, landing);
      }
    }
    return new Migration(from, to, landings);
  }

  private static void check(StageMap from, StageMap to, StageKey stage, StageKey landing) {
    if (!from.open().contains(stage)) {
      throw Refusal.field(
          "mapping", "mapping-stage-unknown", "stage", stage, "version", from.version());
    }
    if (!to.open().contains(landing)) {
      throw Refusal.field(
          "mapping", "mapping-stage-unknown", "stage", landing, "version", to.version());
    }
  }

  /** The stages for whose deals nobody has said where they go. */
  public List<StageKey> missing() {
    return from.open().stream().filter(stage -> !landings.containsKey(stage)).toList();
  }

  /**
   * @throws Refusal 422 when a stage has no counterpart
   */
  public Migration complete() {
    if (!missing().isEmpty()) {
      throw Refusal.field(
          "mapping",
          "mapping-incomplete",
          "stages",
          String.join(", ", missing().stream().map(StageKey::value).toList()));
    }
    return this;
  }

  public Decision decide(Opportunity opportunity, Moment moment) {
    return opportunity.migrate(to, landings.get(opportunity.standing().stage()), moment);
  }
}
