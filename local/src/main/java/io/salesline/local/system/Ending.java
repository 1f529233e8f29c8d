package io.salesline.local.system;

import io.salesline.local.gateway.Gateway;
import io.salesline.local.home.DataDirectory;
import io.salesline.local.process.Leftovers;
import io.salesline.local.signin.SignIn;
import io.salesline.local.supervisor.PostgresPart;
import io.salesline.local.supervisor.SystemRecord;
import java.time.Duration;
import java.util.List;

/**
 * Stops what has begun so far, in an order in which nothing misses what it stands on: no new
 * requests, then the services, then Kafka and PostgreSQL. Runs as the JVM's shutdown hook.
 */
final class Ending {

  private static final Duration SERVICES_LIMIT = Duration.ofMillis(4500);
  private static final Duration STORAGE_LIMIT = Duration.ofMillis(3500);

  private final DataDirectory data;
  private final Terminal terminal;
  private Gateway gateway;
  private SignIn signIn;
  private Crew crew;
  private SystemRecord record;
  private LogTail logs;

  Ending(DataDirectory data, Terminal terminal) {
    this.data = data;
    this.terminal = terminal;
  }

  /** From now on there is something to stop. */
  synchronized void add(
      Gateway listening, SignIn issuing, Crew begun, SystemRecord written, LogTail shown) {
    gateway = listening;
    signIn = issuing;
    crew = begun;
    record = written;
    logs = shown;
  }

  synchronized void run() {
    if (crew == null) {
      return;
    }
    try {
      terminal.progress("down.begin");
      stop();
      terminal.progress("down.end");
    } catch (Exception e) {
      terminal.progress("down.failed", e);
    }
  }

  private void stop() throws Exception {
    crew.close();
    gateway.stop();
    crew.stop(SERVICES_LIMIT, PartNames.SERVICES.toArray(String[]::new));
    crew.stop(STORAGE_LIMIT, Parts.KAFKA, PostgresPart.NAME);
    signIn.stop();
    // A process that was being started just now is nobody's yet.
    Leftovers.end(data, List.of());
    logs.end();
    record.remove();
  }
}
