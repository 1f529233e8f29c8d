package io.salesline.local.command;

import io.salesline.local.home.Json;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.system.Health;
import io.salesline.local.system.Health.PartHealth;
import io.salesline.local.text.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows each part, its address and health; exit code 0 when all are healthy. */
@Command(name = "status", mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

  @Mixin private DataOption data;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Override
  public Integer call() throws Exception {
    Optional<SystemFile> system =
        SystemFile.read(data.directory().systemFile()).filter(SystemFile::isRunning);
    List<PartHealth> parts = system.isPresent() ? Health.of(system.get()) : List.of();
    if (json) {
      System.out.println(Json.text(Map.of("parts", parts)));
    } else {
      print(system, parts);
    }
    boolean healthy = system.isPresent() && parts.stream().allMatch(PartHealth::healthy);
    return healthy ? 0 : 1;
  }

  private void print(Optional<SystemFile> system, List<PartHealth> parts) throws IOException {
    if (system.isEmpty()) {
      System.out.println(Messages.text("not-running", data.directory().path()));
    }
    for (PartHealth part : parts) {
      String state = Messages.text(part.healthy() ? "status.healthy" : "status.unhealthy");
      String management = part.management() == null ? "" : part.management();
      System.out.println(
          String.format(
              Locale.ROOT,
              "%-18s %-10s %8d  %-32s %s",
              part.name(),
              state,
              part.pid(),
              part.address(),
              management));
    }
  }
}
