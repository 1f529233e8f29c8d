package io.salesline.platform.live;

import io.salesline.platform.access.Caller;
import io.smallrye.mutiny.Uni;

/** Something to watch: a question with its parameters, asked anew at each change. */
public interface LiveView {

  /** The name of its events on the stream. */
  String name();

  /**
   * The state as JSON, for what this caller may see now.
   *
   * @return fails with a {@link io.salesline.platform.problem.Refusal} when the caller may see it
   *     no longer
   */
  Uni<String> state(Caller caller);
}
