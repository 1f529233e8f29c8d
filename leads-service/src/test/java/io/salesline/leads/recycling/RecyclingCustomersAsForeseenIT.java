package io.salesline.leads.recycling;

import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Pools;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.domain.CustomersDayByDay;
import io.salesline.leads.recycling.domain.HeldCustomer;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.leads.recycling.domain.RecyclingReason;
import io.salesline.leads.recycling.domain.RecyclingRule;
import io.salesline.leads.recycling.domain.RecyclingRule.Subject;
import io.salesline.leads.recycling.domain.RecyclingRule.Terms;
import io.salesline.leads.recycling.domain.Sparing;
import io.salesline.leads.recycling.domain.SpringFestival;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.TestCalendar;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 900 customers of all classes with visits and deals, then each day from 14 January to 21 February
 * 2025: weekends, the Spring Festival and its make-up days.
 */
@QuarkusTest
class RecyclingCustomersAsForeseenIT {

  private static final Logger LOG = Logger.getLogger(RecyclingCustomersAsForeseenIT.class);
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 14);
  private static final LocalDate LAST = LocalDate.of(2025, 2, 21);
  private static final Set<LocalDate> RUNS =
      Set.of(
          LocalDate.of(2025, 1, 24),
          LocalDate.of(2025, 1, 26),
          LocalDate.of(2025, 2, 5),
          LocalDate.of(2025, 2, 8),
          LAST);

  private final TestCalendar calendar = new TestCalendar();
  private String pool;
  private String destination;
  private ManyHeldCustomers many;
  private CustomersDayByDay oracle;

  @BeforeEach
  void given() {
    Api.awaitOrganisation();
    SpringFestival.toldBy(calendar);
    pool = Pools.created(Pools.pool("customer"));
    destination = Pools.created(Pools.pool("customer"));
    many = new ManyHeldCustomers(new PoolId(UUID.fromString(pool)), 900, 20250129);
    oracle =
        new CustomersDayByDay(
            List.of(
                rule("no-follow-up", null, 4, new Sparing(true, 10)),
                rule("no-follow-up", "A", 8, new Sparing(true, 20)),
                rule("no-follow-up", "C", 2, new Sparing(false, null)),
                rule("no-opportunity", null, 9, new Sparing(true, null)),
                rule("no-deal", null, 14, new Sparing(false, 25)),
                rule("no-deal", "B", 11, new Sparing(false, null))),
            ZoneOffset.UTC,
            SpringFestival.FESTIVAL,
            SpringFestival.MAKE_UP);
  }

  @AfterEach
  void putBack() {
    many.close();
    Pools.remove(pool);
    Pools.remove(destination);
    calendar.close();
  }

  @Test
  void aRunTakesExactlyWhatItsDryRunNamesAndAnotherOneNothing() {
    List<HeldCustomer> held = new ArrayList<>(many.customers());
    var alikeErrs = new HashSet<LocalDate>();
    var mercilessErrs = new HashSet<LocalDate>();
    Set<String> before = new TreeSet<>();
    int recycled = 0;

    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      // When
      Map<String, LocalDate> countdowns = Recycling.countdowns(DIRECTOR, "customer", day);

      // Then: its countdown ends on the day on which the dry run first names it
      Set<String> foreseen = new TreeSet<>(countdowns.keySet());
      countdowns.keySet().removeAll(before);
      if (day.isAfter(FIRST)) {
        assertThat(countdowns.values()).as("first named on %s", day).isSubsetOf(day);
      }
      before.addAll(foreseen);
      assertThat(foreseen).as("due by %s", day).isEqualTo(due(oracle, held, day));
      if (!foreseen.equals(due(oracle.withoutClasses(), held, day))) {
        alikeErrs.add(day);
      }
      if (!foreseen.equals(due(oracle.withoutMercy(), held, day))) {
        mercilessErrs.add(day);
      }
      if (RUNS.contains(day)) {
        assertThat(Recycling.taken(Recycling.started("customer", day))).isEqualTo(foreseen);
        assertThat(Recycling.taken(Recycling.started("customer", day))).isEmpty();
        LOG.infof("%s: foreseen %d, recycled %d, then 0", day, foreseen.size(), foreseen.size());
        recycled += foreseen.size();
        held.removeIf(customer -> foreseen.contains(customer.id().toString()));
      }
    }

    // Then: most of them, each for a reason; the planted faults were found out
    assertThat(recycled).isBetween(500, 899);
    assertThat(reasons()).containsExactlyInAnyOrder("no-follow-up", "no-opportunity", "no-deal");
    assertThat(alikeErrs).hasSizeGreaterThan(10);
    assertThat(mercilessErrs).hasSizeGreaterThan(10);
    assertThat(waitingInDestination()).isEqualTo(recycled);
    LOG.infof(
        "recycled %d of %d; an oracle without classes errs on %d days, without mercy on %d",
        recycled, many.customers().size(), alikeErrs.size(), mercilessErrs.size());
  }

  private static Set<String> due(CustomersDayByDay oracle, List<HeldCustomer> held, LocalDate on) {
    return held.stream()
        .filter(customer -> oracle.takes(customer, on))
        .map(customer -> customer.id().toString())
        .collect(toCollection(TreeSet::new));
  }

  private RecyclingRule rule(String reason, String level, int workingDays, Sparing sparing) {
    Map<String, Object> body = new HashMap<>();
    body.put("kind", "customer");
    body.put("pool_id", pool);
    body.put("reason", reason);
    body.put("customer_class", level);
    body.put("working_days", workingDays);
    body.put("destination_pool_id", destination);
    body.put("spares_open_deals", sparing.openDeals());
    body.put("won_within_days", sparing.wonWithinDays());
    var subject =
        new Subject(
            RecordKind.CUSTOMER,
            new PoolId(UUID.fromString(pool)),
            RecyclingReason.of(reason).orElseThrow(),
            CustomerClass.of(level));
    UUID id = Recycling.rule(body);
    return new RecyclingRule(
        id, 1, subject, new Terms(workingDays, Optional.empty(), sparing, List.of()));
  }

  private List<String> reasons() {
    return Database.rows(
            "select distinct r.reason from recycled_record r join customer c on c.id = r.record_id"
                + " where c.pool_id = '"
                + destination
                + "'")
        .stream()
        .map(List::getFirst)
        .toList();
  }

  private int waitingInDestination() {
    return (int)
        Database.number(
            "select count(*) from customer where owner_id is null and pool_id = '"
                + destination
                + "'");
  }
}
