package io.salesline.local.system;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.process.JavaCommand;
import io.salesline.local.supervisor.PostgresPart;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.supervisor.SystemFile.RunningPart;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs reporting's rebuild beside the system that it is of, as a command of the owning role. */
public final class Rebuilding {

  private static final String COMMAND = "io.salesline.reporting.rebuild.Rebuild";
  private static final String LOG_MANAGER =
      "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";
  private static final int HEAP = 512;

  private final Installation installation;
  private final DataDirectory data;

  public Rebuilding(Installation installation, DataDirectory data) {
    this.installation = installation;
    this.data = data;
  }

  /** Its exit code; what it says goes where ours does. */
  public int of(SystemFile system) throws IOException, InterruptedException {
    return command(system).startHere(data).waitFor();
  }

  private JavaCommand command(SystemFile system) {
    Service service = Service.REPORTING;
    Path folder = installation.service(service.partName());
    String database = address(system, PostgresPart.NAME) + "/" + service.database();
    return new JavaCommand(
        Jvm.options(HEAP, LOG_MANAGER),
        List.of("-cp", folder.resolve("quarkus-run.jar").toString(), COMMAND),
        Map.of(
            "SALESLINE_DB_JDBC_URL", "jdbc:" + database,
            "SALESLINE_DB_OWNER", service.owner(),
            "SALESLINE_DB_OWNER_PASSWORD", service.owner(),
            "SALESLINE_DB_APP_ROLE", service.appRole(),
            "KAFKA_BOOTSTRAP_SERVERS", address(system, Parts.KAFKA)));
  }

  private static String address(SystemFile system, String part) {
    return system.parts().stream()
        .filter(running -> running.name().equals(part))
        .map(RunningPart::address)
        .findFirst()
        .orElseThrow();
  }
}
