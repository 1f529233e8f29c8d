package io.salesline.local.system;

import io.salesline.local.gateway.Gateway;
import io.salesline.local.gateway.Limits;
import io.salesline.local.gateway.Routes;
import io.salesline.local.gateway.Routes.Route;
import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.home.OrganisationSettings;
import io.salesline.local.kafka.Topics;
import io.salesline.local.process.Leftovers;
import io.salesline.local.signin.AccessTokens;
import io.salesline.local.signin.SignIn;
import io.salesline.local.supervisor.PostgresPart;
import io.salesline.local.supervisor.Probe;
import io.salesline.local.supervisor.Running;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.supervisor.SystemRecord;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Does in a scratch folder what a start does in the launcher's own JVM, so that the JVM can keep
 * what it loaded for the real starts.
 */
public record Rehearsal(Installation installation, DataDirectory scratch) {

  /**
   * Plays it once.
   *
   * @param bootstrapServers of a broker that runs, with the topics
   */
  public void play(String bootstrapServers) throws Exception {
    scratch.prepare();
    OrganisationSettings.fixed(scratch.organisationFile(), null, null);
    Addresses addresses = Addresses.choose(scratch, 0);
    entrance(addresses);
    storage(addresses, bootstrapServers);
    MigrationFiles.fingerprint(installation.service(Service.GOALS.partName()));
  }

  private void entrance(Addresses addresses) throws IOException {
    SignIn signIn = SignIn.start(addresses.signIn(), scratch.signingKeys(), addresses.origin());
    Gateway gateway = Gateway.start(addresses.gateway(), routes(addresses), Limits.USUAL);
    AccessTokens.from(scratch.signingKeys(), signIn.issuerUrl()).of("admin");
    Probe.http(signIn.issuerUrl() + "/.well-known/openid-configuration");
    Probe.http(signIn.issuerUrl() + "/jwks");
    Probe.http(addresses.origin() + Gateway.HEALTH);
    Probe.http(addresses.origin() + Service.GOALS.path() + "/v1/me");
    gateway.stop();
    signIn.stop();
  }

  private static Routes routes(Addresses addresses) {
    Service nobody = Service.GOALS;
    return new Routes(
        List.of(
            new Route(nobody.partName(), nobody.path(), addresses.services().get(nobody)),
            new Route(LocalSystem.SIGN_IN, "/" + SignIn.ISSUER, addresses.signIn())));
  }

  private void storage(Addresses addresses, String bootstrapServers) throws Exception {
    PostgresPart postgres = new PostgresPart(scratch, addresses.postgres());
    Running running = postgres.start();
    SystemRecord record =
        new SystemRecord(scratch.systemFile(), addresses.origin(), PartNames.IN_ORDER);
    new Chronicle(record, Terminal.silent()).started(postgres, running.process());
    SystemFile.read(scratch.systemFile());
    Probe.postgres(postgres.address());
    Probe.kafka(bootstrapServers);
    Topics.create(bootstrapServers, installation.topics());
    running.stop(Duration.ofSeconds(5));
    Leftovers.end(scratch, List.of());
  }
}
