package io.salesline.local.system;

import io.salesline.local.home.Installation;
import io.salesline.local.kafka.Topics;
import io.salesline.local.postgres.LocalPostgres;
import io.salesline.local.supervisor.JvmPart;
import io.salesline.local.supervisor.PostgresPart;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Brings up what the services stand on: PostgreSQL with schemas, Kafka with topics. */
final class Storage {

  private final Installation installation;
  private final Parts parts;
  private final Crew crew;
  private final Terminal terminal;

  Storage(Installation installation, Parts parts, Crew crew, Terminal terminal) {
    this.installation = installation;
    this.parts = parts;
    this.crew = crew;
    this.terminal = terminal;
  }

  void bringUp() throws Exception {
    Together.run(List.of(this::postgres, this::kafka));
  }

  private Void postgres() throws Exception {
    crew.begin(parts.postgres());
    crew.awaitReady(PostgresPart.NAME);
    terminal.progress("up.postgres");
    Migrations migrations = new Migrations(installation, parts.data(), parts.addresses(), crew);
    List<Callable<Void>> due = new ArrayList<>();
    for (Service service : Service.values()) {
      if (migrations.areDue(service)) {
        due.add(() -> migrate(migrations, service));
      }
    }
    Together.run(due);
    return null;
  }

  private Void migrate(Migrations migrations, Service service)
      throws IOException, InterruptedException, SQLException {
    LocalPostgres.createDatabase(parts.addresses().postgres(), service.database());
    migrations.run(service);
    terminal.progress("up.migrated", service.database());
    return null;
  }

  private Void kafka() throws IOException {
    AotCache caches = new AotCache(installation, parts.data(), crew);
    JvmPart kafka = parts.kafka();
    if (caches.isMissing(kafka)) {
      terminal.progress("up.training", kafka.name());
      caches.train(kafka);
    }
    crew.begin(caches.applied(kafka));
    crew.awaitReady(kafka.name());
    Topics.create(parts.addresses().bootstrapServers(), installation.topics());
    terminal.progress("up.kafka");
    return null;
  }
}
