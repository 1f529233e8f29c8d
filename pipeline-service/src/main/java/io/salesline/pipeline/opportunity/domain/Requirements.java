package io.salesline.pipeline.opportunity.domain;

import java.util.List;

/** What the process asks of one deal, as the deal is now, for a move forward. */
@FunctionalInterface
public interface Requirements {

  /** Of a process that asks for nothing. */
  Requirements NONE = (from, to) -> List.of();

  /** All that is missing. */
  List<Unmet> unmet(StageKey from, StageKey to);
}
