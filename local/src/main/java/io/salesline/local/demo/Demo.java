package io.salesline.local.demo;

import io.salesline.local.client.RemoteSystem;
import io.salesline.local.client.Session;
import io.salesline.local.demo.Company.Person;
import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.OrganisationSettings;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Seeds a running system with the organisation of the {@link DemoPlan}, once. */
public final class Demo {

  private static final String ADMINISTRATOR = "admin";

  private final RemoteSystem system;
  private final Session administrator;
  private final DemoLog log;
  private final DemoPlan plan;
  private final Stock stock;

  private Demo(RemoteSystem system, DemoLog log, DemoPlan plan) {
    this.system = system;
    this.administrator = system.session(ADMINISTRATOR);
    this.log = log;
    this.plan = plan;
    this.stock = new Stock(administrator, plan);
  }

  public static Demo of(
      RemoteSystem system,
      DataDirectory data,
      OrganisationSettings organisation,
      InstantSource clock)
      throws IOException {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(organisation.zone()));
    DemoLog log = DemoLog.read(data.demoFile(), today);
    return new Demo(system, log, DemoPlan.of(log.today(), organisation.currency()));
  }

  public static boolean isSeeded(DataDirectory data) throws IOException {
    return DemoLog.isSeeded(data.demoFile());
  }

  /**
   * Goes on where an earlier start was killed.
   *
   * @throws io.salesline.local.text.Failure when the system refuses or does not answer
   */
  public void seed() throws InterruptedException {
    Staff staff = new Founding(administrator, plan).found();
    Lanes.run(mornings(staff));
    Lanes.run(afternoons());
    log.seeded();
  }

  /** Nothing of this waits for anything else of it. */
  private List<Callable<Void>> mornings(Staff staff) {
    List<Callable<Void>> lanes = new ArrayList<>();
    lanes.add(stock::lay);
    for (Person seller : plan.company().sellers()) {
      lanes.add(() -> leads(seller.username()));
    }
    lanes.add(() -> goals(new GoalWork(administrator, staff)));
    return lanes;
  }

  /** Deals are of products and with customers. */
  private List<Callable<Void>> afternoons() {
    List<Callable<Void>> lanes = new ArrayList<>();
    for (Person seller : plan.company().sellers()) {
      lanes.add(() -> deals(seller.username()));
    }
    return lanes;
  }

  private Void goals(GoalWork work) throws InterruptedException {
    for (Targets.Target target : plan.targets()) {
      work.set(target);
    }
    return null;
  }

  private Void leads(String seller) throws InterruptedException {
    Session session = system.session(seller);
    LeadWork work = new LeadWork(session, log, new DealWork(session, log));
    for (Leads.Lead lead : plan.leads()) {
      if (lead.seller().equals(seller)) {
        work.take(lead);
      }
    }
    return null;
  }

  private Void deals(String seller) throws InterruptedException {
    DealWork work = new DealWork(system.session(seller), log);
    for (OpenDeals.OpenDeal deal : plan.open()) {
      if (deal.owner().equals(seller)) {
        work.open(deal, stock);
      }
    }
    return null;
  }
}
