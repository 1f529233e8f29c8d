package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.app.ReadingScore.Explained;
import io.salesline.leads.scoring.domain.Outcome;
import io.salesline.leads.scoring.domain.Score;
import io.salesline.leads.scoring.domain.Wording;
import io.salesline.platform.problem.Bilingual;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A score with its reasons. */
@Schema(name = "LeadScore")
record ScoreBody(
    UUID leadId,
    @Schema(
            description = "0 to 100; in a learned model the probability in per cent",
            examples = "42")
        int score,
    @Schema(description = "The version of the model that says so") int modelVersion,
    @Schema(enumeration = {"points", "learned"}) String kind,
    @Schema(
            description = "Of what it is the probability; null for points",
            enumeration = {"conversion", "won"},
            nullable = true)
        String predicts,
    @Schema(description = "What a lead starts from: points, or log-odds", examples = "-0.85")
        double base,
    @Schema(description = "With the base they add up to the score") List<ReasonBody> reasons) {

  /** What one feature does to the score. */
  @Schema(name = "ScoreReason")
  record ReasonBody(
      @Schema(examples = "source") String feature,
      @Schema(examples = "web-form") String level,
      @Schema(description = "Points, or log-odds", examples = "0.41") double contribution,
      @Schema(description = "How many such leads came to an end", nullable = true) Integer closed,
      @Schema(description = "How many of them converted; null in a model of `won`", nullable = true)
          Integer converted,
      @Schema(
              description = "How many of their deals were won; null in a model of `conversion`",
              nullable = true)
          Integer won,
      @Schema(
              examples =
                  "Source: web-form. 12 of 40 such leads converted; it multiplies the odds by 1.51.")
          String textEn,
      @Schema(examples = "来源：web-form。此类线索 40 条中有 12 条转化，使转化几率变为 1.51 倍。") String textZh) {

    static ReasonBody of(Optional<Outcome> predicts, Score.Reason reason) {
      Bilingual words = Wording.of(reason, predicts);
      var weight = reason.weight();
      var reached = Reached.of(predicts, weight == null ? null : weight.successes());
      return new ReasonBody(
          reason.feature().key(),
          reason.level(),
          reason.contribution(),
          weight == null ? null : weight.closed(),
          reached.converted(),
          reached.won(),
          words.english(),
          words.chinese());
    }
  }

  static ScoreBody of(Explained explained) {
    var predicts = explained.by().predicts();
    var reasons = explained.score().reasons().stream();
    return new ScoreBody(
        explained.lead().value(),
        explained.score().value(),
        explained.by().number(),
        explained.by().model().kind(),
        predicts.map(Outcome::key).orElse(null),
        explained.by().model().base(),
        reasons.map(reason -> ReasonBody.of(predicts, reason)).toList());
  }
}
