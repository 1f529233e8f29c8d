package io.salesline.goals.goal.web;

import io.salesline.goals.goal.domain.Finding;
import io.salesline.goals.goal.domain.SmartCheck;
import io.salesline.platform.problem.Bilingual;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a goal is SMART, a letter at a time. */
@Schema(name = "SmartCheck")
record SmartView(
    @Schema(description = "S, M and T pass") boolean maySubmit, List<LetterView> letters) {

  @Schema(name = "SmartLetter")
  record LetterView(
      @Schema(enumeration = {"S", "M", "A", "R", "T"}) String letter,
      @Schema(enumeration = {"pass", "warn", "fail", "insufficient-history"}) String verdict,
      @Schema(description = "Names the reason", examples = "growth-above") String reason,
      String reasonEn,
      String reasonZh,
      @Schema(description = "The figures that it was compared with, as the sentences say them")
          Map<String, Object> facts) {

    static LetterView of(Finding finding) {
      Bilingual text = finding.text();
      return new LetterView(
          finding.letter().key(),
          finding.verdict().key(),
          finding.reason().key(),
          text.english(),
          text.chinese(),
          finding.facts());
    }
  }

  static SmartView of(SmartCheck check) {
    return new SmartView(check.maySubmit(), check.findings().stream().map(LetterView::of).toList());
  }
}
