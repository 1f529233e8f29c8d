package io.salesline.local.system;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.home.OrganisationSettings;
import io.salesline.local.kafka.LocalKafka;
import io.salesline.local.process.JavaCommand;
import io.salesline.local.signin.SignIn;
import io.salesline.local.supervisor.JvmPart;
import io.salesline.local.supervisor.PostgresPart;
import io.salesline.local.supervisor.Probe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds the parts that have processes of their own. */
record Parts(
    Installation installation,
    DataDirectory data,
    Addresses addresses,
    OrganisationSettings organisation) {

  static final String KAFKA = "kafka";
  private static final int KAFKA_HEAP = 256;
  private static final int SERVICE_HEAP = 192;

  PostgresPart postgres() {
    return new PostgresPart(data, addresses.postgres());
  }

  JvmPart kafka() {
    List<String> what = new ArrayList<>(installation.localClasspath());
    what.add(LocalKafka.class.getName());
    what.add(data.kafka().toString());
    what.add(Integer.toString(addresses.kafka()));
    JavaCommand command = new JavaCommand(Jvm.lastingOptions(KAFKA_HEAP), what, Jvm.ENVIRONMENT);
    String address = addresses.bootstrapServers();
    return new JvmPart(KAFKA, address, null, command, data, () -> Probe.kafka(address));
  }

  JvmPart service(Service service) {
    Path jar = installation.service(service.partName()).resolve("quarkus-run.jar");
    JavaCommand command =
        new JavaCommand(
            Jvm.serviceOptions(
                SERVICE_HEAP,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                // We ask several times a second until it is ready; it need not write each time.
                "-Dquarkus.log.category.\"io.smallrye.health\".level=ERROR"),
            List.of("-jar", jar.toString()),
            environment(service));
    String management = addresses.managementOf(service);
    return new JvmPart(
        service.partName(),
        addresses.of(service),
        management,
        command,
        data,
        () -> Probe.service(management));
  }

  private Map<String, String> environment(Service service) {
    Map<String, String> environment = new HashMap<>(Jvm.ENVIRONMENT);
    environment.put("SALESLINE_DB_URL", addresses.database(service));
    environment.put("SALESLINE_DB_USER", service.appRole());
    environment.put("SALESLINE_DB_PASSWORD", service.appRole());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", addresses.bootstrapServers());
    environment.put("SALESLINE_OIDC_URL", addresses.origin() + "/" + SignIn.ISSUER);
    environment.put("SALESLINE_ZONE", organisation.zone());
    environment.put("SALESLINE_CURRENCY", organisation.currency());
    environment.put("SALESLINE_FILES_FOLDER", data.files().toString());
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", addresses.services().get(service).toString());
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", addresses.management().get(service).toString());
    return environment;
  }
}
