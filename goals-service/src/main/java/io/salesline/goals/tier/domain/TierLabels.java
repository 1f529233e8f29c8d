package io.salesline.goals.tier.domain;

import io.salesline.platform.problem.Refusal;
import java.util.Locale;
import java.util.stream.Stream;

/** What the three tiers are called. Source: domain.md §1, Goal. */
public record TierLabels(Label commit, Label target, Label stretch) {

  /** Until somebody says otherwise. */
  public static final TierLabels PLAIN =
      new TierLabels(
          new Label("Commit", "保底"), new Label("Target", "目标"), new Label("Stretch", "挑战"));

  /**
   * @throws Refusal 422 {@code labels-alike} where two are called the same
   */
  public TierLabels {
    requireDistinct(Stream.of(commit, target, stretch).map(Label::en));
    requireDistinct(Stream.of(commit, target, stretch).map(Label::zh));
  }

  private static void requireDistinct(Stream<String> labels) {
    if (labels.map(label -> label.toLowerCase(Locale.ROOT)).distinct().count() < 3) {
      throw Refusal.unprocessable("labels-alike");
    }
  }
}
