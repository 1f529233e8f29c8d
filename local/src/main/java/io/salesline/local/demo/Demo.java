package io.salesline.local.demo;

import io.salesline.local.client.CustomerItem;
import io.salesline.local.client.HistoryItem;
import io.salesline.local.client.Paths;
import io.salesline.local.client.ProductItem;
import io.salesline.local.client.RemoteSystem;
import io.salesline.local.client.Session;
import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.OrganisationSettings;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Seeds a running system with the organisation of the {@link DemoPlan}, once. */
public final class Demo {

  private static final String ADMINISTRATOR = "admin";

  private final RemoteSystem system;
  private final Session administrator;
  private final DemoLog log;
  private final DemoPlan plan;

  private Demo(RemoteSystem system, DemoLog log, DemoPlan plan) {
    this.system = system;
    this.administrator = system.session(ADMINISTRATOR);
    this.log = log;
    this.plan = plan;
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
    Map<String, String> products = products();
    Map<String, String> customers =
        Whole.send(
            administrator,
            Paths.CUSTOMERS_BULK,
            plan.clientele().customers(),
            CustomerItem::externalId);
    List<HistoryItem> past = plan.closed().stream().map(PastDeals.Closed::item).toList();
    Whole.send(administrator, Paths.HISTORY, past, HistoryItem::externalId);
    Lanes.run(lanes(staff, customers, products));
    log.seeded();
  }

  private Map<String, String> products() throws InterruptedException {
    List<ProductItem> items = plan.offers().stream().map(o -> o.item(plan.prices())).toList();
    Map<String, String> ids =
        Whole.send(administrator, Paths.PRODUCTS_BULK, items, ProductItem::code);
    return new HashMap<>(ids);
  }

  private List<Callable<Void>> lanes(
      Staff staff, Map<String, String> customers, Map<String, String> products) {
    List<Callable<Void>> lanes = new ArrayList<>();
    for (Company.Person seller : plan.company().sellers()) {
      lanes.add(() -> day(seller.username(), customers, products));
    }
    lanes.add(() -> goals(new GoalWork(administrator, staff)));
    return lanes;
  }

  private Void goals(GoalWork work) throws InterruptedException {
    for (Targets.Target target : plan.targets()) {
      work.set(target);
    }
    return null;
  }

  /** What one seller does today. */
  private Void day(String seller, Map<String, String> customers, Map<String, String> products)
      throws InterruptedException {
    Session session = system.session(seller);
    DealWork deals = new DealWork(session, log);
    LeadWork leads = new LeadWork(session, log, deals);
    for (OpenDeals.OpenDeal deal : plan.open()) {
      if (deal.owner().equals(seller)) {
        deals.open(deal, customers, products);
      }
    }
    for (Leads.Lead lead : plan.leads()) {
      if (lead.seller().equals(seller)) {
        leads.take(lead);
      }
    }
    return null;
  }
}
