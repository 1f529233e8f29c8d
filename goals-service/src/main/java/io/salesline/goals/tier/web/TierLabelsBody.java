package io.salesline.goals.tier.web;

import io.salesline.goals.tier.domain.Label;
import io.salesline.goals.tier.domain.TierLabels;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the tiers are called, as clients say and see it. */
@Schema(name = "TierLabels")
record TierLabelsBody(
    @NotNull @Valid LabelBody commit,
    @NotNull @Valid LabelBody target,
    @NotNull @Valid LabelBody stretch) {

  @Schema(name = "TierLabel")
  record LabelBody(
      @NotNull @Schema(description = "1 to 20 characters on one line", examples = "Commit")
          String en,
      @NotNull @Schema(description = "1 to 20 characters on one line", examples = "保底") String zh) {

    static LabelBody of(Label label) {
      return new LabelBody(label.en(), label.zh());
    }

    Label label(String field) {
      return Label.of(field, en, zh);
    }
  }

  static TierLabelsBody of(TierLabels labels) {
    return new TierLabelsBody(
        LabelBody.of(labels.commit()),
        LabelBody.of(labels.target()),
        LabelBody.of(labels.stretch()));
  }

  TierLabels labels() {
    return new TierLabels(commit.label("commit"), target.label("target"), stretch.label("stretch"));
  }
}
