package io.salesline.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.salesline.local.kafka.LocalKafka;
import io.salesline.local.kafka.Topics;
import io.salesline.local.postgres.LocalPostgres;
import io.salesline.local.signin.SignIn;
import io.salesline.platform.migration.Migrate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Starts PostgreSQL, Kafka and sign-in once for the tests of a module, migrates the service's
 * database to what the {@link NextVersion} may make of it, and publishes {@link TestOrganisation}.
 * Where everything is stands in system properties, which {@link Stack} reads.
 *
 * <p>Arguments: {@code service} names the database; {@code organisation=none} leaves the
 * organisation topics empty.
 */
public class RealStack implements QuarkusTestResourceLifecycleManager {

  private final Map<String, String> settings = new HashMap<>();
  private String service = "test";
  private boolean withOrganisation = true;
  private Path folder;
  private LocalPostgres postgres;
  private LocalKafka kafka;
  private SignIn signIn;
  private TestOrganisation organisation;

  @Override
  public void init(Map<String, String> arguments) {
    service = arguments.getOrDefault("service", service);
    withOrganisation = !"none".equals(arguments.get("organisation"));
  }

  @Override
  public Map<String, String> start() {
    // Kafka looks its own classes up here; the thread may come with another loader's.
    Thread.currentThread().setContextClassLoader(RealStack.class.getClassLoader());
    try {
      folder = Files.createTempDirectory("salesline-it-");
      postgres = LocalPostgres.start(folder.resolve("postgres"), 0);
      kafka = LocalKafka.start(folder.resolve("kafka"), 0);
      signIn = SignIn.start(0, folder.resolve("keys.json"));
      Topics.create(kafka.bootstrapServers(), Stack.root().resolve("deploy/kafka/topics"));
      postgres.createDatabase(service);
      String url = postgres.jdbcUrl(service);
      new Migrate(url, service + "_owner", service + "_owner", service + "_app").run();
      NextVersion.addColumns(url, service + "_owner");
      tell(url);
      if (withOrganisation) {
        organisation = TestOrganisation.publish(kafka.bootstrapServers());
      }
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tell(String jdbcUrl) {
    System.setProperty(Stack.KAFKA, kafka.bootstrapServers());
    System.setProperty(Stack.ISSUER, signIn.issuerUrl());
    System.setProperty(Stack.KEYS, folder.resolve("keys.json").toString());
    System.setProperty(Stack.JDBC, jdbcUrl);
    System.setProperty(Stack.SERVICE, service);
    settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
    settings.put("quarkus.oidc.auth-server-url", signIn.issuerUrl());
    settings.put("quarkus.datasource.reactive.url", postgres.reactiveUrl(service));
    settings.put("quarkus.datasource.username", service + "_app");
    settings.put("quarkus.datasource.password", service + "_app");
  }

  @Override
  public void stop() {
    try {
      if (organisation != null) {
        organisation.close();
      }
      if (signIn != null) {
        signIn.stop();
      }
      if (kafka != null) {
        kafka.stop();
      }
      if (postgres != null) {
        postgres.stop();
      }
      delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
