package io.salesline.reporting.flow;

import io.salesline.reporting.answer.Amounts;
import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.answer.Words;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Says advice to people, in their language. */
@ApplicationScoped
class AdviceSentences {

  private final Amounts amounts;

  AdviceSentences(Amounts amounts) {
    this.amounts = amounts;
  }

  String of(Advice advice, StageMap map, Cohort cohort, Viewer viewer) {
    if (!advice.levers().isEmpty()) {
      return of(advice.levers().getFirst(), map, viewer);
    }
    return advice.suffices()
        ? Words.of("advice.nothing", viewer.language())
        : Words.of(
            "advice.insufficient",
            viewer.language(),
            Map.of("least", Advice.LEAST, "horizon", cohort.horizon()));
  }

  String of(Lever lever, StageMap map, Viewer viewer) {
    boolean ofPeople = lever.against() == null;
    String key =
        switch (lever.kind()) {
          case CONVERSION -> ofPeople ? "advice.conversion.people" : "advice.conversion.quarter";
          case DWELL -> "advice.dwell";
        };
    return Words.of(
        key,
        viewer.language(),
        Map.of(
            "stage", map.label(lever.stage(), viewer),
            "next", map.label(lever.next(), viewer),
            "now", figure(lever.kind(), lever.now()),
            "best", figure(lever.kind(), lever.best()),
            "quarter", ofPeople ? "" : lever.against(),
            "gain", amounts.text(lever.gain()),
            "currency", amounts.currency()));
  }

  private static String figure(Lever.Kind kind, double value) {
    return switch (kind) {
      case CONVERSION -> String.valueOf(Math.round(value * 100));
      case DWELL -> String.valueOf(value / 10);
    };
  }
}
