package io.salesline.local.supervisor;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.process.JavaCommand;
import io.salesline.local.process.Processes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A part that is a JVM.
 *
 * @param readiness asks it whether it is ready
 */
public record JvmPart(
    String name,
    String address,
    String management,
    JavaCommand command,
    DataDirectory data,
    BooleanSupplier readiness)
    implements Part {

  @Override
  public Running start() throws IOException {
    Process process = command.start(data, data.log(name));
    return new Running() {
      @Override
      public ProcessHandle process() {
        return process.toHandle();
      }

      @Override
      public void stop(Duration limit) {
        Processes.end(process.toHandle(), limit);
      }
    };
  }

  @Override
  public boolean isReady() {
    return readiness.getAsBoolean();
  }

  /** The same part with more JVM options. */
  public JvmPart with(List<String> options) {
    return new JvmPart(name, address, management, command.with(options), data, readiness);
  }
}
