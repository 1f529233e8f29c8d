package io.salesline.leads.scoring.web;

import io.salesline.leads.scoring.domain.Feature;
import io.salesline.leads.scoring.domain.ScoreModel.Points;
import io.salesline.leads.scoring.domain.Weight;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which points leads are scored while history is thin. */
@Schema(name = "SetScorePoints")
record PointsRequest(
    @NotNull @Min(0) @Max(100) @Schema(description = "What a lead starts from", examples = "20")
        Integer base,
    @NotNull @Min(50) @Max(50_000) @Schema(
            description = "How many leads have to have come to an end before history is used",
            examples = "200")
        Integer minClosed,
    @NotNull @Size(max = 200) List<@Valid @NotNull Item> weights) {

  /** What one level of one feature adds, or takes. */
  @Schema(name = "ScorePoints")
  record Item(
      @NotNull @Schema(
              enumeration = {
                "source",
                "industry",
                "region",
                "size",
                "phone",
                "email",
                "credit-code"
              })
          String feature,
      @NotBlank @Size(max = 60) @Pattern(regexp = Forms.ONE_LINE) @Schema(
              description =
                  "A label; `yes` or `no` for what is known or not; `under-10k`, `10k-100k`,"
                      + " `100k-1m`, `from-1m` for the size; `unknown`",
              examples = "referral")
          String level,
      @NotNull @Min(-100) @Max(100) @Schema(examples = "20") Integer value) {

    Item {
      level = Spelling.oneLine(level);
    }

    private Weight weight() {
      Feature known =
          Invalid.unlessKnown("feature", Feature.of(feature), String.join(", ", Feature.keys()));
      return Weight.points(known, level, value);
    }
  }

  /**
   * @throws Refusal 400 for a feature that is none, 422 for a level that is named twice
   */
  Points points() {
    List<Weight> parsed = weights.stream().map(Item::weight).toList();
    var seen = new HashSet<List<Object>>();
    for (Weight weight : parsed) {
      if (!seen.add(List.of(weight.feature(), weight.level()))) {
        throw Refusal.field(
            "weights", "level-twice", "feature", weight.feature().key(), "level", weight.level());
      }
    }
    return new Points(base, minClosed, parsed);
  }
}
