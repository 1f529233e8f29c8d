package io.salesline.system.starting;

import io.salesline.local.process.Processes;
import io.salesline.system.running.Part;
import io.salesline.system.running.RunningSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The processes of a system: those it names, all that they began, and whatever carries the folder
 * of its data among its arguments.
 */
record Traces(List<ProcessHandle> processes) {

  static Traces of(RunningSystem system) {
    Stream<ProcessHandle> named =
        system.parts().stream()
            .map(Part::pid)
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()));
    Stream<ProcessHandle> marked = of(system.data()).processes().stream();
    return new Traces(Stream.concat(named, marked).distinct().toList());
  }

  /** What carries a folder of data among its arguments. */
  static Traces of(Path data) {
    return new Traces(
        ProcessHandle.allProcesses()
            .filter(process -> arguments(process).contains(data.toString()))
            .toList());
  }

  /** Those that still run; what nobody has collected yet has ended. */
  List<ProcessHandle> alive() {
    return processes.stream().filter(Processes::isAlive).toList();
  }

  private static String arguments(ProcessHandle process) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"));
    } catch (IOException ended) {
      return "";
    }
  }
}
