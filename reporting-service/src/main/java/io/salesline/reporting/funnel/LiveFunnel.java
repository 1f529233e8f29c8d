package io.salesline.reporting.funnel;

import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.stream.LiveQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/** The funnel, watched. */
@ApplicationScoped
class LiveFunnel implements LiveQuestion {

  private final Funnels funnels;

  LiveFunnel(Funnels funnels) {
    this.funnels = funnels;
  }

  @Override
  public String name() {
    return "funnel";
  }

  @Override
  public Set<String> parameters() {
    return FunnelQuestion.PARAMETERS;
  }

  @Override
  public Function<Viewer, Uni<?>> asked(Parameters parameters) {
    var question = FunnelQuestion.of(parameters);
    return viewer -> funnels.read(question, viewer);
  }
}
