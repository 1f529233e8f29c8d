package io.salesline.reporting.kpi;

import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.stream.LiveQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/** KPIs, watched. */
@ApplicationScoped
class LiveKpis implements LiveQuestion {

  private final KpiFigures kpis;

  LiveKpis(KpiFigures kpis) {
    this.kpis = kpis;
  }

  @Override
  public String name() {
    return "kpis";
  }

  @Override
  public Set<String> parameters() {
    return KpisQuestion.PARAMETERS;
  }

  @Override
  public Function<Viewer, Uni<?>> asked(Parameters parameters) {
    var question = KpisQuestion.of(parameters);
    return viewer -> kpis.read(question, viewer);
  }
}
