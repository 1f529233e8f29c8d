package io.salesline.reporting.page;

import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.funnel.Funnel;
import io.salesline.reporting.funnel.Funnels;
import io.salesline.reporting.kpi.KpiFigures;
import io.salesline.reporting.kpi.Kpis;
import io.salesline.reporting.kpi.KpisQuestion;
import io.salesline.reporting.question.Cut;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads what a page shows, as the reader's own questions answer it. */
@ApplicationScoped
class PrintingBoards {

  private final KpiFigures kpis;
  private final Funnels funnels;
  private final CutNames names;

  PrintingBoards(KpiFigures kpis, Funnels funnels, CutNames names) {
    this.kpis = kpis;
    this.funnels = funnels;
    this.names = names;
  }

  Uni<PrintedBoard> read(KpisQuestion question, Viewer viewer) {
    return kpis.read(question, viewer).chain(found -> withFunnel(found, question, viewer));
  }

  private Uni<PrintedBoard> withFunnel(Kpis found, KpisQuestion question, Viewer viewer) {
    Cut cut = question.cut(viewer.ofSums());
    return funnels
        .read(cut, question.period(viewer.today()), viewer)
        .chain(funnel -> named(found, funnel, cut, viewer));
  }

  private Uni<PrintedBoard> named(Kpis found, Funnel funnel, Cut cut, Viewer viewer) {
    return names.of(cut, viewer).map(narrowed -> board(found, funnel, narrowed, viewer));
  }

  private static PrintedBoard board(
      Kpis kpis, Funnel funnel, List<String> narrowed, Viewer viewer) {
    return new PrintedBoard(
        kpis, funnel, narrowed, viewer.caller().username(), viewer.today(), viewer.language());
  }
}
