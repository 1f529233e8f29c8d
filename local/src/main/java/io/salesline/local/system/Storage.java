package io.salesline.local.system;

import io.salesline.local.home.Installation;
import io.salesline.local.kafka.Topics;
import io.salesline.local.postgres.LocalPostgres;
import io.salesline.local.supervisor.JvmPart;
import io.salesline.local.supervisor.PostgresPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What the services stand on: PostgreSQL with schemas, Kafka with topics. */
final class Storage {

  private final Installation installation;
  private final Parts parts;
  private final AotCache caches;
  private final Crew crew;
  private final Terminal terminal;
  private final Migrations migrations;

  Storage(Installation installation, Parts parts, AotCache caches, Crew crew, Terminal terminal) {
    this.installation = installation;
    this.parts = parts;
    this.caches = caches;
    this.crew = crew;
    this.terminal = terminal;
    this.migrations = new Migrations(installation, parts.data(), parts.addresses(), crew);
  }

  /** Whether the schemas and topics that are wanted are those of an earlier start. */
  boolean isPrepared() throws IOException {
    return dueMigrations().isEmpty()
        && !caches.isMissing(parts.kafka())
        && created().equals(Topics.fingerprint(installation.topics()));
  }

  Void postgres() throws Exception {
    crew.begin(parts.postgres());
    crew.awaitReady(PostgresPart.NAME);
    terminal.progress("up.postgres");
    List<Callable<Void>> tasks = new ArrayList<>();
    for (Service service : dueMigrations()) {
      tasks.add(() -> migrate(service));
    }
    Together.run(tasks);
    return null;
  }

  private List<Service> dueMigrations() throws IOException {
    List<Service> due = new ArrayList<>();
    for (Service service : Service.values()) {
      if (migrations.areDue(service)) {
        due.add(service);
      }
    }
    return due;
  }

  private Void migrate(Service service) throws IOException, InterruptedException, SQLException {
    LocalPostgres.createDatabase(parts.addresses().postgres(), service.database());
    migrations.run(service);
    terminal.progress("up.migrated", service.database());
    return null;
  }

  Void kafka() throws IOException {
    JvmPart kafka = parts.kafka();
    if (caches.isMissing(kafka)) {
      terminal.progress("up.training", kafka.name());
      caches.train(kafka, () -> {});
    }
    crew.begin(caches.applied(kafka));
    crew.awaitReady(kafka.name());
    topics();
    terminal.progress("up.kafka");
    return null;
  }

  private void topics() throws IOException {
    String wanted = Topics.fingerprint(installation.topics());
    if (!created().equals(wanted)) {
      Topics.create(parts.addresses().bootstrapServers(), installation.topics());
      Files.writeString(parts.data().topicsCreated(), wanted);
    }
  }

  private String created() throws IOException {
    Path file = parts.data().topicsCreated();
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
