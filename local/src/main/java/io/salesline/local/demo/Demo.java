package io.salesline.local.demo;

import io.salesline.local.client.Paths;
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

  /** What is known once all sellers have dealt: later their records may be with others. */
  private static final String DEALT = "dealt";

  /** The version of the sales process that asks for something and has gates. */
  private static final String PROCESS = "2";

  private final RemoteSystem system;
  private final Session administrator;
  private final DemoLog log;
  private final DemoPlan plan;
  private final Stock stock;
  private final Answers answers = new Answers();

  private final ZoneId zone;

  private Demo(RemoteSystem system, DemoLog log, DemoPlan plan, ZoneId zone) {
    this.system = system;
    this.administrator = system.session(ADMINISTRATOR);
    this.log = log;
    this.plan = plan;
    this.zone = zone;
    this.stock = new Stock(administrator, plan, log);
  }

  public static Demo of(
      RemoteSystem system,
      DataDirectory data,
      OrganisationSettings organisation,
      InstantSource clock)
      throws IOException {
    ZoneId zone = ZoneId.of(organisation.zone());
    DemoLog log = DemoLog.read(data.demoFile(), LocalDate.ofInstant(clock.instant(), zone));
    return new Demo(system, log, DemoPlan.of(log.today(), organisation.currency()), zone);
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
    publishProcess();
    stock.offer();
    if (log.id(DEALT).isEmpty()) {
      Lanes.run(mornings(staff));
      Lanes.run(afternoons(staff));
      log.know(DEALT, plan.today().toString());
    }
    play(new SceneWork(system, log, staff, new Blanks(plan, staff, stock, zone)));
    log.seeded();
  }

  private static void play(SceneWork work) throws InterruptedException {
    for (String ground : Scene.GROUNDS) {
      work.play(Scene.read(ground));
    }
    List<Callable<Void>> stories = new ArrayList<>();
    for (String story : Scene.STORIES) {
      stories.add(() -> work.play(Scene.read(story)));
    }
    Lanes.run(stories);
  }

  /** Once: what somebody publishes after it stays in force, however late the seeding goes on. */
  private void publishProcess() throws InterruptedException {
    if (log.id("process").isEmpty()) {
      administrator.post(Paths.PROCESSES + "/" + PROCESS + "/publish", "demo/process").required();
      log.know("process", PROCESS);
    }
  }

  /** Nothing of this waits for anything else of it. */
  private List<Callable<Void>> mornings(Staff staff) {
    List<Callable<Void>> lanes = new ArrayList<>();
    lanes.add(stock::lay);
    for (Person seller : plan.company().sellers()) {
      lanes.add(() -> leads(seller, staff));
    }
    lanes.add(() -> goals(new GoalWork(administrator, staff)));
    return lanes;
  }

  /** Deals are of products and with customers. */
  private List<Callable<Void>> afternoons(Staff staff) {
    List<Callable<Void>> lanes = new ArrayList<>();
    for (Person seller : plan.company().sellers()) {
      lanes.add(() -> deals(seller, staff));
    }
    return lanes;
  }

  private Void goals(GoalWork work) throws InterruptedException {
    for (Targets.Target target : plan.targets()) {
      work.set(target);
    }
    return null;
  }

  private Void leads(Person seller, Staff staff) throws InterruptedException {
    Session session = system.session(seller.username());
    LeadWork work = new LeadWork(session, log, dealWork(seller, staff), stock);
    for (Leads.Lead lead : plan.leads()) {
      if (lead.seller().equals(seller.username())) {
        work.take(lead);
      }
    }
    return null;
  }

  private Void deals(Person seller, Staff staff) throws InterruptedException {
    DealWork work = dealWork(seller, staff);
    for (OpenDeals.OpenDeal deal : plan.open()) {
      if (deal.owner().equals(seller.username())) {
        work.open(deal, stock);
      }
    }
    return null;
  }

  private DealWork dealWork(Person seller, Staff staff) {
    Session session = system.session(seller.username());
    List<Session> reviewers =
        plan.company().reviewers().stream()
            .map(reviewer -> system.session(reviewer.username()))
            .toList();
    return new DealWork(
        session,
        log,
        new Homework(session, seller, answers),
        new ReviewWork(reviewers),
        new EffortWork(session, seller.username(), staff.members()));
  }
}
