package io.salesline.local.supervisor;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.postgres.LocalPostgres;
import io.salesline.local.process.Processes;
import java.io.IOException;
import java.time.Duration;

/** The database server, which is not our child: it detaches itself when it starts. */
public final class PostgresPart implements Part {

  public static final String NAME = "postgres";

  private final DataDirectory data;
  private final int port;
  private LocalPostgres server;

  public PostgresPart(DataDirectory data, int port) {
    this.data = data;
    this.port = port;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String address() {
    return "postgresql://127.0.0.1:" + port;
  }

  @Override
  public String management() {
    return null;
  }

  @Override
  public boolean isReady() {
    return Probe.postgres(address());
  }

  @Override
  public synchronized Running start() throws IOException {
    if (server != null) {
      server.stop();
    }
    server = LocalPostgres.start(data.postgres(), port, data.log(NAME));
    ProcessHandle process =
        ProcessHandle.of(server.pid())
            .orElseThrow(() -> new IOException("PostgreSQL ended at once"));
    return new Life(server, process);
  }

  private record Life(LocalPostgres server, ProcessHandle process) implements Running {

    @Override
    public void stop(Duration limit) {
      try {
        // SIGINT is the fast shutdown, SIGQUIT the one that recovers at the next start.
        Processes.signal(process, "INT");
        if (!Processes.awaitEnd(process, limit)) {
          Processes.signal(process, "QUIT");
          Processes.awaitEnd(process, limit);
        }
        server.stop();
      } catch (IOException e) {
        process.destroyForcibly();
      }
    }
  }
}
