package io.salesline.local.command;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.system.Rehearsal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What a first start runs beside itself so that the next ones are fast. */
@Command(name = "rehearse", hidden = true)
public final class RehearseCommand implements Callable<Integer> {

  @Parameters(index = "0")
  private Path scratch;

  @Parameters(index = "1")
  private String bootstrapServers;

  @Override
  public Integer call() throws Exception {
    DataDirectory directory = new DataDirectory(scratch);
    new Rehearsal(Installation.current(), directory).play(bootstrapServers);
    return 0;
  }
}
