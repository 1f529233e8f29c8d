package io.salesline.platform.metrics;

import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** What there should be few of, if any. Each is a bean, and a gauge of that name. */
public interface Counted {

  /** Such as {@code salesline.contracts.overdue}. */
  String gauge();

  /** How many there are. */
  Uni<Long> count(Instant now);
}
