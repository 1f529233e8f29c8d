package io.salesline.local.system;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.process.JavaCommand;
import io.salesline.local.process.LogEnd;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Details;
import io.salesline.local.text.Failure.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a service's migrations as a command of the owning role, when they have changed. */
record Migrations(Installation installation, DataDirectory data, Addresses addresses, Crew crew) {

  private static final String COMMAND = "io.salesline.platform.migration.Migrate";
  private static final int HEAP = 128;
  private static final int LIMIT_MINUTES = 10;

  /** Whether the service's jars hold other migrations than those that ran here last. */
  boolean areDue(Service service) throws IOException {
    Path done = data.migrated(service.database());
    return !Files.exists(done) || !Files.readString(done).equals(fingerprint(service));
  }

  /**
   * Brings the service's database to the schema of its jars.
   *
   * @throws Failure when the command does not succeed
   */
  void run(Service service) throws IOException, InterruptedException {
    String wanted = fingerprint(service);
    String name = service.partName() + "-migration";
    Process process = crew.onErrand(command(service).start(data, data.log(name)));
    if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
      process.destroyForcibly();
      if (crew.isStopping()) {
        throw new Stopped();
      }
      throw new Failure(
          Reason.PART_FAILED,
          new Details(LogEnd.of(data.log(name))),
          "migration.failed",
          service.database(),
          data.log(name));
    }
    Path done = data.migrated(service.database());
    Files.createDirectories(done.getParent());
    Files.writeString(done, wanted);
  }

  private String fingerprint(Service service) throws IOException {
    return MigrationFiles.fingerprint(installation.service(service.partName()));
  }

  private JavaCommand command(Service service) {
    Path folder = installation.service(service.partName());
    return new JavaCommand(
        Jvm.options(HEAP),
        List.of("-cp", folder.resolve("quarkus-run.jar").toString(), COMMAND),
        Map.of(
            "SALESLINE_DB_JDBC_URL", "jdbc:" + addresses.database(service),
            "SALESLINE_DB_OWNER", service.owner(),
            "SALESLINE_DB_OWNER_PASSWORD", service.owner(),
            "SALESLINE_DB_APP_ROLE", service.appRole()));
  }
}
