package io.salesline.pipeline.file.app;

import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Scope;
import java.time.LocalDate;

/**
 * Who wants to look at a file. What they may see, each kind of record decides in its own way.
 *
 * @param today in the organisation's zone
 */
public record Reader(Caller caller, LocalDate today) {

  /** The records that they see where nothing else is said. */
  public Scope scope() {
    return Scope.ofRecords(caller, today);
  }
}
