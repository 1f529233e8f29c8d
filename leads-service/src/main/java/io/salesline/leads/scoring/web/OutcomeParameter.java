package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import java.util.Optional;

/** What a model foretells, as it stands in requests. */
final class OutcomeParameter {

  static final String NAME = "predicts";

  private OutcomeParameter() {}

  /**
   * @param key null where it is left out
   * @throws Refusal 400 for one that is none
   */
  static Optional<Outcome> of(String key) {
    return Optional.ofNullable(key).map(OutcomeParameter::known);
  }

  private static Outcome known(String key) {
    return Invalid.unlessKnown(NAME, Outcome.of(key), String.join(", ", Outcome.keys()));
  }
}
