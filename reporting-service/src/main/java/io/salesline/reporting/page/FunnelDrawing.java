package io.salesline.reporting.page;

import io.salesline.reporting.funnel.Funnel;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The stages as bars, as wide as their amounts, one below the other. */
final class FunnelDrawing {

  private static final int WIDTH = 720;
  private static final int ROW = 34;
  private static final int BAR = 26;
  private static final int MIDDLE = 360;
  private static final int WIDEST = 360;

  private final Markup markup;
  private final String deals;

  /**
   * @param deals what is counted, in the reader's language
   */
  FunnelDrawing(Markup markup, String deals) {
    this.markup = markup;
    this.deals = deals;
  }

  void of(Funnel funnel) {
    List<Funnel.Stage> stages = funnel.stages();
    BigDecimal largest =
        stages.stream()
            .map(stage -> new BigDecimal(stage.amount()))
            .reduce(BigDecimal.ONE, BigDecimal::max);
    markup.tags(
        "<svg role=\"img\" viewBox=\"0 0 %d %d\" xmlns=\"http://www.w3.org/2000/svg\">"
            .formatted(WIDTH, stages.size() * ROW + 4));
    for (int row = 0; row < stages.size(); row++) {
      bar(stages.get(row), row, largest);
    }
    markup.tags("</svg>");
  }

  private void bar(Funnel.Stage stage, int row, BigDecimal largest) {
    int top = row * ROW + 4;
    int width = width(new BigDecimal(stage.amount()), largest);
    int text = top + BAR / 2 + 4;
    markup.tags(
        "<rect class=\"bar\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\"/>"
            .formatted(MIDDLE - width / 2, top, width, BAR));
    text(0, text, "start", "stage", stage.label());
    String count = Shown.grouped(Long.toString(stage.count())) + " " + deals;
    text(WIDTH - 4, text - 6, "end", "amount", Shown.grouped(stage.amount()));
    text(WIDTH - 4, text + 8, "end", "count", count);
  }

  private void text(int x, int y, String anchor, String kind, String text) {
    markup
        .tags(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" class=\"%s\">"
                .formatted(x, y, anchor, kind))
        .text(text)
        .tags("</text>");
  }

  /** An amount below zero has none. */
  private static int width(BigDecimal amount, BigDecimal largest) {
    int width =
        amount
            .max(BigDecimal.ZERO)
            .multiply(BigDecimal.valueOf(WIDEST))
            .divide(largest, 0, RoundingMode.HALF_UP)
            .intValue();
    return Math.max(2, width);
  }
}
