package io.salesline.local.system;

import io.salesline.local.gateway.Gateway;
import io.salesline.local.gateway.Limits;
import io.salesline.local.gateway.Routes;
import io.salesline.local.gateway.Routes.Route;
import io.salesline.local.home.Beginning;
import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Installation;
import io.salesline.local.home.OrganisationSettings;
import io.salesline.local.process.Leftovers;
import io.salesline.local.process.ProcessIdentity;
import io.salesline.local.signin.SignIn;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.supervisor.SystemFile.RunningPart;
import io.salesline.local.supervisor.SystemRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Everything that {@code up} runs, from the first process to the last. */
public final class LocalSystem {

  static final String GATEWAY = "gateway";
  static final String SIGN_IN = "sign-in";

  private final Installation installation;
  private final DataDirectory data;
  private final Terminal terminal;
  private final Ending ending;

  private Addresses addresses;
  private SystemRecord record;

  public LocalSystem(Installation installation, DataDirectory data, Terminal terminal) {
    this.installation = installation;
    this.data = data;
    this.terminal = terminal;
    this.ending = new Ending(data, terminal);
  }

  /**
   * Brings everything up; when it returns, all parts are ready.
   *
   * @return the origin, such as {@code http://127.0.0.1:8080}
   * @throws io.salesline.local.text.Failure when it cannot be, for a reason that a person can mend
   */
  public String start(Wish wish) throws Exception {
    data.prepare();
    data.lock();
    OrganisationSettings organisation =
        OrganisationSettings.fixed(data.organisationFile(), wish.zone(), wish.currency());
    Beginning beginning = Beginning.decided(data.beginningFile(), wish.beginning());
    endLeftovers();
    addresses = Addresses.choose(data, wish.port());
    record = new SystemRecord(data.systemFile(), addresses.origin(), PartNames.IN_ORDER);
    Runtime.getRuntime().addShutdownHook(new Thread(ending::run, "stop"));
    Crew crew = entrance();
    Parts parts = new Parts(installation, data, addresses, organisation);
    AotCache caches = new AotCache(installation, data, crew);
    Storage storage = new Storage(installation, parts, caches, crew, terminal);
    Services services = new Services(parts, caches, crew, terminal);
    if (storage.isPrepared() && services.arePrepared()) {
      startAtOnce(storage, services);
    } else {
      startInTurn(storage, services, crew);
    }
    services.awaitReady();
    if (beginning == Beginning.DEMO) {
      new Furnishing(data, organisation, terminal).furnish(addresses.origin());
    }
    return addresses.origin();
  }

  /** Says that people and programs may come. */
  public void announce() {
    record.ready();
    terminal.ready(addresses.origin());
  }

  private void endLeftovers() throws IOException {
    List<ProcessIdentity> recorded =
        SystemFile.read(data.systemFile()).map(SystemFile::parts).stream()
            .flatMap(List::stream)
            .map(RunningPart::identity)
            .toList();
    int ended = Leftovers.end(data, recorded);
    if (ended > 0) {
      terminal.progress("up.leftovers", ended);
    }
  }

  /** The gateway is first, so that a port that is taken costs nobody any time. */
  private Crew entrance() throws IOException {
    Gateway gateway = Gateway.start(addresses.gateway(), routes(), Limits.USUAL);
    SignIn signIn = SignIn.start(addresses.signIn(), data.signingKeys(), addresses.origin());
    Crew crew = new Crew(data, new Chronicle(record, terminal));
    ending.add(gateway, signIn, crew, record, logs());
    ProcessHandle self = ProcessHandle.current();
    record.put(RunningPart.of(GATEWAY, addresses.origin(), null, self));
    record.put(RunningPart.of(SIGN_IN, Addresses.http(addresses.signIn()), null, self));
    terminal.progress("up.entrance", addresses.origin());
    return crew;
  }

  private Routes routes() {
    List<Route> routes = new ArrayList<>();
    for (Service service : Service.values()) {
      routes.add(new Route(service.partName(), service.path(), addresses.services().get(service)));
    }
    routes.add(new Route(SIGN_IN, "/" + SignIn.ISSUER, addresses.signIn()));
    return new Routes(routes);
  }

  private LogTail logs() throws IOException {
    LogTail tail = new LogTail(terminal);
    for (String part : PartNames.WITH_LOGS) {
      tail.of(part, data.log(part));
    }
    return tail.begin();
  }

  /** The services' clients wait for a Kafka that is coming up; only PostgreSQL must be there. */
  private static void startAtOnce(Storage storage, Services services) throws Exception {
    Callable<Void> databaseThenServices =
        () -> {
          storage.postgres();
          services.begin();
          return null;
        };
    Together.run(List.of(storage::kafka, databaseThenServices));
  }

  private void startInTurn(Storage storage, Services services, Crew crew) throws Exception {
    Together.run(List.of(storage::postgres, storage::kafka));
    LauncherCache launcher = new LauncherCache(data, crew);
    if (launcher.isMissing()) {
      launcher.make(addresses.bootstrapServers());
    }
    services.prepare();
    services.begin();
  }
}
