package io.salesline.reporting.stream;

import io.salesline.reporting.answer.Viewer;
import io.salesline.reporting.question.Parameters;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.function.Function;

/** A question that can be watched. */
public interface LiveQuestion {

  /** What {@code views=} calls it, and its events. */
  String name();

  /** The parameters it takes. */
  Set<String> parameters();

  /**
   * Reads the parameters once; what comes back asks the question, as often as needed.
   *
   * @throws io.salesline.platform.problem.Refusal 400 for a parameter that cannot be read
   */
  Function<Viewer, Uni<?>> asked(Parameters parameters);
}
