package io.salesline.reporting.page;

import io.salesline.reporting.answer.Words;
import io.salesline.reporting.funnel.Funnel;
import io.salesline.reporting.kpi.Comparison;
import io.salesline.reporting.kpi.Kpis;
import java.util.Locale;

/** A board as a page of A4: HTML without scripts, whole in itself. */
final class BoardOnPaper {

  private static final String STYLE =
      """
      @page { size: A4; margin: 14mm; }
      * { box-sizing: border-box; }
      body { font: 9.5pt/1.3 "Helvetica Neue", Arial, "Noto Sans CJK SC", "Microsoft YaHei",
        "PingFang SC", sans-serif; color: #1d2733; max-width: 182mm; margin: 0 auto; padding: 6mm 0; }
      header { border-bottom: 1.5pt solid #1f5c8b; margin-bottom: 5mm; padding-bottom: 2mm; }
      h1 { font-size: 18pt; margin: 0; }
      h2 { font-size: 12pt; margin: 5mm 0 1.5mm; color: #1f5c8b; }
      p { margin: 1mm 0; }
      .quiet, small { color: #5c6b7a; font-size: 8.5pt; }
      table { border-collapse: collapse; width: 100%; }
      th { font-weight: 600; font-size: 8.5pt; color: #5c6b7a; text-align: right;
        border-bottom: .75pt solid #9fb0bf; }
      th:first-child, td:first-child { text-align: left; }
      td { text-align: right; border-bottom: .5pt solid #dde4ea; font-variant-numeric: tabular-nums; }
      th, td { padding: .7mm 1.5mm; vertical-align: top; white-space: nowrap; }
      td:first-child { white-space: normal; }
      td.now { font-weight: 600; }
      td small { display: block; font-weight: 400; white-space: normal; line-height: 1.2; }
      tr, svg, section { break-inside: avoid; }
      svg { width: 100%; height: auto; font-size: 12px; fill: #1d2733; }
      .bar { fill: #8fb8d8; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      .count { font-size: 10.5px; fill: #5c6b7a; }
      footer { margin-top: 4mm; }
      @media print { body { padding: 0; } }
      """;

  private final PrintedBoard board;
  private final Markup markup;

  private BoardOnPaper(PrintedBoard board) {
    this.board = board;
    this.markup = new Markup(board.language());
  }

  static String of(PrintedBoard board) {
    return new BoardOnPaper(board).page();
  }

  private String page() {
    boolean chinese = Locale.CHINESE.getLanguage().equals(board.language().getLanguage());
    markup
        .tags("<!doctype html>\n<html lang=\"" + (chinese ? "zh-CN" : "en") + "\"><head>")
        .tags("<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">")
        .element("title", Words.of("page.title", board.language()))
        .tags("<style>" + STYLE + "</style></head><body>");
    head();
    kpis();
    funnel();
    foot();
    return markup.tags("</body></html>\n").toString();
  }

  private void head() {
    String narrowed = String.join(" · ", board.narrowed());
    String of = narrowed.isEmpty() ? Words.of("page.all", board.language()) : narrowed;
    markup
        .tags("<header>")
        .element("h1", Words.of("page.title", board.language()))
        .tags("<p>")
        .text(of + " · " + days(board.kpis().period()) + " · " + board.kpis().currency())
        .tags("</p><p class=\"quiet\">")
        .word("basis")
        .tags("</p></header>");
  }

  private void kpis() {
    Kpis kpis = board.kpis();
    markup.tags("<section><h2>").word("kpis").tags("</h2><table><thead><tr><th>").word("kpi");
    markup.tags("</th><th>").text(days(kpis.period()));
    markup.tags("</th><th>").word("previous").tags("<br>").text(days(kpis.previous()));
    markup.tags("</th><th>").word("growth");
    markup.tags("</th><th>").word("last-year").tags("<br>").text(days(kpis.lastYear()));
    markup.tags("</th><th>").word("growth").tags("</th></tr></thead><tbody>");
    kpis.items().forEach(this::row);
    markup.tags("</tbody></table></section>");
  }

  private void row(Kpis.Item item) {
    markup.tags("<tr>").element("td", item.label()).tags("<td class=\"now\">");
    markup.text(value(item, item.value()));
    if (item.reason() != null) {
      markup.element("small", item.reason().text());
    }
    markup.tags("</td>");
    compared(item, item.previous());
    compared(item, item.lastYear());
    markup.tags("</tr>");
  }

  private void compared(Kpis.Item item, Comparison then) {
    markup.element("td", value(item, then.value())).element("td", Shown.growth(then.growth()));
  }

  /** A number of days says so; amounts are in the currency of the page. */
  private String value(Kpis.Item item, String value) {
    String shown = Shown.value(item.unit(), value);
    return value != null && item.unit().equals("days")
        ? shown + "\u00a0" + Words.of("page.days", board.language())
        : shown;
  }

  private void funnel() {
    Funnel funnel = board.funnel();
    markup.tags("<section><h2>").word("funnel").tags("</h2>");
    String deals = Words.of("page.deals", board.language());
    new FunnelDrawing(markup, deals).of(funnel);
    markup.tags("<p class=\"quiet\">").word("won").text(" " + total(funnel.won()));
    markup.text(" · ").word("lost").text(" " + total(funnel.lost())).tags("</p></section>");
  }

  private static String total(io.salesline.reporting.answer.Total total) {
    return Shown.grouped(Long.toString(total.count())) + " / " + Shown.grouped(total.amount());
  }

  private void foot() {
    markup
        .tags("<footer class=\"quiet\">")
        .word("printed")
        .text(" " + board.today() + " · " + board.reader() + " · ")
        .word("state")
        .text(" " + board.kpis().change())
        .tags("</footer>");
  }

  private static String days(Kpis.Days days) {
    return days.from() + " – " + days.to();
  }
}
