package io.salesline.local.system;

import io.salesline.local.supervisor.Part;
import io.salesline.local.supervisor.PartEvents;
import io.salesline.local.supervisor.SystemFile.RunningPart;
import io.salesline.local.supervisor.SystemRecord;
import java.time.Duration;

/** Writes down what happens to the parts, and tells it. */
record Chronicle(SystemRecord record, Terminal terminal) implements PartEvents {

  @Override
  public void started(Part part, ProcessHandle process) {
    record.put(RunningPart.of(part, process));
  }

  @Override
  public void died(Part part, String how, Duration wait) {
    terminal.progress("part.died", part.name(), how, wait.toMillis() / 1000.0);
  }
}
