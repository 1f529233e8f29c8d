package io.salesline.local.command;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which local system is meant. */
public final class DataOption {

  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
  private Path directory;

  public DataDirectory directory() {
    return new DataDirectory(directory == null ? Installation.current().defaultData() : directory);
  }

  /**
   * The system that runs there.
   *
   * @throws Failure when none does
   */
  public SystemFile running() throws IOException {
    return SystemFile.read(directory().systemFile())
        .filter(SystemFile::isRunning)
        .orElseThrow(() -> new Failure(Reason.NOT_RUNNING, "not-running", directory().path()));
  }
}
