package io.salesline.local.system;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Trees;
import io.salesline.local.process.JavaCommand;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The launcher's own AOT cache, under the name that {@code ./salesline} gave it. */
record LauncherCache(DataDirectory data, Crew crew) {

  private static final String PROPERTY = "salesline.launcher-cache";

  boolean isMissing() {
    String file = System.getProperty(PROPERTY);
    return file != null && !Files.exists(Path.of(file));
  }

  /** Plays a start in another JVM with our options; leaves no cache when that fails. */
  void make(String bootstrapServers) throws IOException, InterruptedException {
    Path file = Path.of(System.getProperty(PROPERTY));
    Path draft = file.resolveSibling("launcher.training");
    Path scratch = Files.createTempDirectory(data.path(), "rehearsal");
    Files.deleteIfExists(draft);
    try {
      JavaCommand rehearsal =
          new JavaCommand(
              options(draft),
              List.of(
                  "-jar",
                  System.getProperty("java.class.path"),
                  "rehearse",
                  scratch.toString(),
                  bootstrapServers),
              Map.of());
      Process process = crew.onErrand(rehearsal.start(data, data.log("launcher-training")));
      int exit = process.waitFor();
      if (crew.isStopping()) {
        throw new Stopped();
      }
      if (exit == 0 && Files.exists(draft)) {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Trees.remove(scratch);
    }
  }

  private static List<String> options(Path draft) {
    List<String> options =
        new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    options.removeIf(option -> option.startsWith("-XX:AOT"));
    options.add("-XX:AOTCacheOutput=" + draft);
    return options;
  }
}
