package io.salesline.leads.recycling;

import static java.util.stream.Collectors.joining;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.recycling.domain.HeldCustomer;
import io.salesline.leads.recycling.domain.HeldCustomer.Dealings;
import io.salesline.platform.testing.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Customers with histories of their own, in pools of their own, of people whom nobody else's test
 * knows. Closing takes them away.
 */
final class ManyHeldCustomers implements AutoCloseable {

  private static final LocalDate FIRST = LocalDate.of(2025, 1, 10);

  private final PoolId pool;
  private final List<HeldCustomer> customers = new ArrayList<>();

  ManyHeldCustomers(PoolId pool, int count, long seed) {
    this.pool = pool;
    var random = new Random(seed);
    for (int i = 0; i < count; i++) {
      customers.add(sample(random));
    }
    insert(
        "customer (id, revision, profile_revision, created_at, name, name_key, status, owner_id,"
            + " pool_id, owned_since, protected_until, customer_class, prospect)",
        customers.stream().map(ManyHeldCustomers::row).toList());
    insert(
        "recycling_exemption",
        customers.stream()
            .filter(customer -> customer.exemptUntil() != null)
            .map(ManyHeldCustomers::exemption)
            .toList());
    insert(
        "customer_effort (id, revision, kind, customer_id, member_id, spent_on)",
        customers.stream().flatMap(customer -> efforts(customer).stream()).toList());
    insert(
        "customer_deal (opportunity_id, revision, customer_id, status, amount, rate, opened_on,"
            + " closed_on)",
        customers.stream().flatMap(customer -> deals(customer).stream()).toList());
  }

  private static void insert(String into, List<String> rows) {
    Database.change(
        "insert into " + into + " values " + rows.stream().collect(joining("), (", "(", ")")));
  }

  List<HeldCustomer> customers() {
    return List.copyOf(customers);
  }

  private HeldCustomer sample(Random random) {
    Instant owned =
        FIRST.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(20 * 24 * 3600));
    LocalDate since = LocalDate.ofInstant(owned, ZoneOffset.UTC);
    var level = random.nextInt(4) == 0 ? null : CustomerClass.values()[random.nextInt(3)];
    LocalDate exempt = random.nextInt(8) == 0 ? FIRST.plusDays(random.nextInt(35)) : null;
    Instant until =
        random.nextInt(3) == 0 ? owned.plusSeconds(random.nextInt(10 * 24 * 3600)) : null;
    return new HeldCustomer(
        new CustomerId(UUID.randomUUID()),
        pool,
        new MemberId(UUID.randomUUID()),
        level,
        owned,
        dealings(random, since),
        exempt,
        until);
  }

  /** A deal that is open has begun last, so that the last day is its own. */
  private static Dealings dealings(Random random, LocalDate since) {
    LocalDate followedUp = random.nextBoolean() ? null : since.plusDays(random.nextInt(-5, 15));
    LocalDate won = random.nextInt(4) == 0 ? since.plusDays(random.nextInt(-20, 10)) : null;
    boolean open = random.nextInt(5) == 0;
    LocalDate later = (won == null ? since : won).plusDays(random.nextInt(0, 6));
    LocalDate dealt = open || random.nextInt(4) == 0 ? later : won;
    return new Dealings(followedUp, open, dealt, won);
  }

  private static String row(HeldCustomer customer) {
    String level = customer.customerClass() == null ? null : customer.customerClass().key();
    return "'%1$s', 1, 1, now(), 'Acme', '%1$s', 'active', '%2$s', '%3$s', '%4$s', %5$s, %6$s, %7$s"
        .formatted(
            customer.id(),
            customer.owner(),
            customer.pool(),
            customer.ownedSince(),
            quoted(customer.protectedUntil()),
            quoted(level),
            level == null ? "null" : "false");
  }

  private static String exemption(HeldCustomer customer) {
    return "'%s', '%s', 'Waits for its budget', '%s', now()"
        .formatted(customer.id(), customer.exemptUntil(), customer.owner());
  }

  /** The last one, one before it, and one that is planned and so counts for nothing. */
  private static List<String> efforts(HeldCustomer customer) {
    LocalDate last = customer.dealings().followedUpOn();
    return last == null
        ? List.of(effort(customer, null))
        : List.of(
            effort(customer, last.minusDays(3)), effort(customer, last), effort(customer, null));
  }

  private static String effort(HeldCustomer customer, LocalDate on) {
    return "'%s', 1, 'visit', '%s', '%s', %s"
        .formatted(UUID.randomUUID(), customer.id(), customer.owner(), quoted(on));
  }

  private static List<String> deals(HeldCustomer customer) {
    Dealings dealings = customer.dealings();
    var deals = new ArrayList<String>();
    if (dealings.wonOn() != null) {
      LocalDate won = dealings.wonOn();
      deals.add(deal(customer, "won", won.minusDays(30), won));
      deals.add(deal(customer, "won", won.minusDays(50), won.minusDays(20)));
    }
    if (dealings.openDeal()) {
      deals.add(deal(customer, "open", dealings.dealtOn(), null));
    } else if (dealings.dealtOn() != null && !dealings.dealtOn().equals(dealings.wonOn())) {
      deals.add(deal(customer, "lost", dealings.dealtOn().minusDays(4), dealings.dealtOn()));
    }
    return deals;
  }

  private static String deal(HeldCustomer customer, String status, LocalDate from, LocalDate to) {
    return "'%s', 1, '%s', '%s', 1000, 1, %s, %s"
        .formatted(UUID.randomUUID(), customer.id(), status, quoted(from), quoted(to));
  }

  private static String quoted(Object value) {
    return value == null ? "null" : "'" + value + "'";
  }

  @Override
  public void close() {
    String ids =
        customers.stream().map(customer -> "'" + customer.id() + "'").collect(joining(", "));
    Database.change("delete from customer_effort where customer_id in (" + ids + ")");
    Database.change("delete from customer_deal where customer_id in (" + ids + ")");
    Database.change("delete from customer where id in (" + ids + ")");
    Database.change("delete from recycling_rule where pool_id = '" + pool + "'");
  }
}
