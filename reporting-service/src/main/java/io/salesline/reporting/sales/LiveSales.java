package io.salesline.reporting.sales;

import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Parameters;
import io.salesline.reporting.stream.LiveQuestion;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Function;

/** Sales, watched. */
@ApplicationScoped
class LiveSales implements LiveQuestion {

  private final SalesFigures sales;

  LiveSales(SalesFigures sales) {
    this.sales = sales;
  }

  @Override
  public String name() {
    return "sales";
  }

  @Override
  public Set<String> parameters() {
    return SalesQuestion.PARAMETERS;
  }

  @Override
  public Function<Viewer, Uni<?>> asked(Parameters parameters) {
    var question = SalesQuestion.of(parameters);
    return viewer -> sales.read(question, viewer);
  }
}
