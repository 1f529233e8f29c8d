package io.salesline.leads.scoring.domain;

import io.salesline.leads.scoring.domain.Score.Reason;
import io.salesline.platform.problem.Bilingual;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in words what a reason does to a score. */
public final class Wording {

  private static final Map<String, Bilingual> LEVELS =
      Map.of(
          "yes",
          new Bilingual("known", "已知"),
          "no",
          new Bilingual("not known", "未知"),
          Traits.UNKNOWN,
          new Bilingual("not known", "未知"),
          "under-10k",
          new Bilingual("under 10,000", "1 万以下"),
          "10k-100k",
          new Bilingual("10,000 to 100,000", "1 万至 10 万"),
          "100k-1m",
          new Bilingual("100,000 to 1 million", "10 万至 100 万"),
          "from-1m",
          new Bilingual("1 million and more", "100 万以上"));

  private Wording() {}

  /**
   * @param predicts what the model foretells; empty for points
   */
  public static Bilingual of(Reason reason, Optional<Outcome> predicts) {
    Bilingual level = LEVELS.getOrDefault(reason.level(), same(reason.level()));
    Bilingual label = reason.feature().label();
    Bilingual effect = effect(reason.weight(), predicts);
    return new Bilingual(
        "%s: %s. %s".formatted(label.english(), level.english(), effect.english()),
        "%s：%s。%s".formatted(label.chinese(), level.chinese(), effect.chinese()));
  }

  private static Bilingual effect(Weight weight, Optional<Outcome> predicts) {
    if (weight == null) {
      return new Bilingual("Counts for nothing.", "不计分。");
    }
    return predicts
        .map(outcome -> odds(weight, outcome.reached()))
        .orElseGet(() -> points(Math.round(weight.value())));
  }

  private static Bilingual points(long points) {
    return points < 0
        ? new Bilingual("Takes %d points.".formatted(-points), "减 %d 分。".formatted(-points))
        : new Bilingual("Adds %d points.".formatted(points), "加 %d 分。".formatted(points));
  }

  private static Bilingual odds(Weight weight, Bilingual reached) {
    double factor = Math.exp(weight.value());
    return new Bilingual(
        String.format(
            Locale.ROOT,
            "%d of %d such leads %s; it multiplies the odds by %.2f.",
            weight.successes(),
            weight.closed(),
            reached.english(),
            factor),
        String.format(
            Locale.ROOT,
            "此类线索 %2$d 条中有 %1$d 条%3$s，使%3$s几率变为 %4$.2f 倍。",
            weight.successes(),
            weight.closed(),
            reached.chinese(),
            factor));
  }

  private static Bilingual same(String text) {
    return new Bilingual(text, text);
  }
}
