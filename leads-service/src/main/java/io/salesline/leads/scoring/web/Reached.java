package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Outcome;
import java.util.Optional;

/**
 * How many leads came to what a model foretells, under the name of that.
 *
 * @param converted null where that is not what it foretells
 * @param won null where that is not what it foretells
 */
record Reached(Integer converted, Integer won) {

  static Reached of(Optional<Outcome> predicts, Integer successes) {
    return new Reached(
        predicts.filter(Outcome.CONVERSION::equals).map(one -> successes).orElse(null),
        predicts.filter(Outcome.WON::equals).map(one -> successes).orElse(null));
  }
}
