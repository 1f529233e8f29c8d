package io.salesline.local.process;

import io.salesline.local.home.DataDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Processes that a dead launcher left behind. Ours is what it wrote down by id and start time, and
 * what carries this data directory among its arguments; nothing else is ever touched.
 */
public final class Leftovers {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private Leftovers() {}

  /** Ends them: services and Kafka first, then PostgreSQL. Returns how many there were. */
  public static int end(DataDirectory data, List<ProcessIdentity> recorded) throws IOException {
    List<ProcessHandle> servers = living(process -> isPostgres(process, data)).toList();
    Stream<ProcessHandle> written =
        recorded.stream().map(ProcessIdentity::find).flatMap(Optional::stream);
    List<ProcessHandle> others =
        Stream.concat(written, living(process -> isMarked(process, data)))
            .distinct()
            .filter(process -> !servers.contains(process))
            .toList();
    others.forEach(ProcessHandle::destroy);
    others.forEach(process -> Processes.end(process, PATIENCE));
    for (ProcessHandle server : servers) {
      endServer(server);
    }
    return others.size() + servers.size();
  }

  private static Stream<ProcessHandle> living(Predicate<ProcessHandle> mine) {
    return ProcessHandle.allProcesses().filter(mine).filter(Processes::isAlive);
  }

  private static boolean isMarked(ProcessHandle process, DataDirectory data) {
    return Processes.arguments(process).contains(JavaCommand.mark(data));
  }

  private static boolean isPostgres(ProcessHandle process, DataDirectory data) {
    List<String> arguments = Processes.arguments(process);
    int option = arguments.indexOf("-D");
    return option >= 0
        && option + 1 < arguments.size()
        && arguments.get(option + 1).startsWith(data.path() + "/");
  }

  /** SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients. */
  private static void endServer(ProcessHandle server) throws IOException {
    Processes.signal(server, "INT");
    if (!Processes.awaitEnd(server, PATIENCE)) {
      Processes.signal(server, "QUIT");
      Processes.awaitEnd(server, PATIENCE);
    }
  }
}
