package io.salesline.local.command;

import io.salesline.local.home.Installation;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.system.Rebuilding;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes the running system's read model anew from the topics; exit code 0 when it is in place. */
@Command(name = "rebuild", mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    SystemFile system = data.running();
    return new Rebuilding(Installation.current(), data.directory()).of(system);
  }
}
