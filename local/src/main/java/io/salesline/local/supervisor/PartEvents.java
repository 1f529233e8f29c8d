package io.salesline.local.supervisor;

import java.time.Duration;

/** What happens to parts, as it happens; called on the threads of the supervised parts. */
public interface PartEvents {

  void started(Part part, ProcessHandle process);

  /** It ended though nobody asked it to, or could not be started at all. */
  void died(Part part, String how, Duration wait);
}
