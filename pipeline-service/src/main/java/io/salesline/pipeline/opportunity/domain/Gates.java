package io.salesline.pipeline.opportunity.domain;

import java.util.List;

/** Which gates stand in one deal's way, as the deal is now, for a move forward. */
@FunctionalInterface
public interface Gates {

  /** Of a process that has none. */
  Gates NONE = (from, to) -> List.of();

  /** All that were not passed. */
  List<ClosedGate> closed(StageKey from, StageKey to);
}
