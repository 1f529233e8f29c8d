package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A company of two regions with a team each. Lea leads team A, in which Ann, Gil (who has left),
 * Mix and Adm sell, and Lou team B, in which Bob sells and Cho did until June; Reg runs the region
 * of A. Beside it a company that has nothing to do with it, where Pam's deals teach a lesson.
 *
 * <p>Every amount is another power of two of a cent, so that a sum tells which deals are in it.
 */
final class WatchedOrganisation {

  static final String COMPANY = "see";
  static final UUID PRODUCT = id("see-product");
  static final UUID SHARED_CUSTOMER = id("see-customer-of-two");

  private static final long VERSION = 640;
  private static final LocalDate MOVE = LocalDate.of(2026, 6, 1);
  private static final LocalDate BEFORE = LocalDate.of(2026, 3, 10);
  private static final LocalDate AFTER = LocalDate.of(2026, 8, 10);

  /** Who is beneath which unit, itself included. */
  private static final Map<String, List<String>> TEAMS_BENEATH =
      Map.of(
          "see", List.of("see-a", "see-b"),
          "see-region-a", List.of("see-a"),
          "see-region-b", List.of("see-b"),
          "see-a", List.of("see-a"),
          "see-b", List.of("see-b"));

  static final Map<String, String> MANAGED =
      Map.of("see-lea", "see-a", "see-lou", "see-b", "see-reg", "see-region-a");

  private static final Map<String, String> ROLES =
      Map.of(
          "see-ann", "representative",
          "see-bob", "representative",
          "see-cho", "representative",
          "see-gil", "representative",
          "see-lea", "manager,representative",
          "see-lou", "manager",
          "see-reg", "manager",
          "see-mix", "analyst,representative",
          "see-adm", "administrator,representative");

  private static final Map<String, String> WITHOUT_DEALS =
      Map.of("see-fin", "finance", "see-ass", "sales-assistant");

  private final List<List<DealState>> histories = new ArrayList<>();
  private BigDecimal amount = new BigDecimal("0.01");

  WatchedOrganisation() {
    for (String seller : ROLES.keySet().stream().sorted().toList()) {
      open(seller, "lead-screening", null);
      open(seller, "proposal", PRODUCT);
      close(seller, "won", BEFORE, SHARED_CUSTOMER, PRODUCT);
      close(seller, "won", AFTER, id(seller + "-customer"), null);
      close(seller, "lost", AFTER, id(seller + "-customer"), PRODUCT);
      histories.add(
          List.of(
              DealState.recorded(id(seller), next(), "delivery-collection", "won", null)
                  .of(PRODUCT, id(seller + "-customer"))));
    }
  }

  List<List<DealState>> histories() {
    return histories;
  }

  List<DealState> deals() {
    return histories.stream().map(List::getLast).toList();
  }

  /** The team in which somebody was on a day. */
  static String teamOn(UUID member, LocalDate day) {
    if (member.equals(id("see-cho"))) {
      return day.isBefore(MOVE) ? "see-b" : "see-a";
    }
    return List.of(id("see-bob"), id("see-lou")).contains(member) ? "see-b" : "see-a";
  }

  /** Whether somebody's team of a day is a unit or beneath it. */
  static boolean isWithin(UUID member, LocalDate day, String unit) {
    return TEAMS_BENEATH.get(unit).contains(teamOn(member, day));
  }

  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static Optional<String> managedBy(String username) {
    return Optional.ofNullable(MANAGED.get(username));
  }

  void publish(Publisher publisher) {
    publisher.defaultStages();
    publisher.unit(id("see"), null, "company", "See", VERSION);
    for (String letter : List.of("a", "b")) {
      publisher.unit(id("see-region-" + letter), id("see"), "region", "Region " + letter, VERSION);
      publisher.unit(
          id("see-" + letter), id("see-region-" + letter), "team", "Team " + letter, VERSION);
    }
    publisher.unit(id("see-elsewhere"), null, "company", "Elsewhere", VERSION);
    ROLES.forEach((username, roles) -> hire(publisher, username, roles));
    WITHOUT_DEALS.forEach((username, roles) -> hire(publisher, username, roles));
    MANAGED.forEach(
        (username, unit) ->
            publisher.management(
                id(username + unit), id(unit), id(username), "2020-01-01", VERSION));
    publisher.dismiss(id("see-gil"), VERSION);
    publisher.product(PRODUCT, "SEE-1");
    for (DealState deal : deals()) {
      if (deal.customer() != null) {
        publisher.customer(deal.customer(), "Customer " + deal.customer());
      }
    }
    histories.forEach(history -> history.forEach(publisher::deal));
    deals().stream().filter(WatchedOrganisation::isSigned).forEach(deal -> sign(publisher, deal));
    lesson(publisher);
  }

  static boolean isSigned(DealState deal) {
    return deal.status().equals("won") && deal.closedOn() != null;
  }

  /** Signed, invoiced and paid on the day of the win, as much as the deal is worth. */
  private static void sign(Publisher publisher, DealState deal) {
    String day = deal.closedOn().toString();
    var contract = new HashMap<String, Object>();
    contract.put("owner_id", deal.owner().toString());
    contract.put("customer_id", deal.customer().toString());
    contract.put("won_on", day);
    contract.put("amount_organisation", deal.amount());
    publisher.contract(deal.id(), "contract.opened", 1, contract);
    contract.putAll(
        Map.of("invoiced_on", day, "invoice_amount", deal.amount(), "invoice_tax_rate", 0));
    publisher.contract(deal.id(), "invoice.recorded", 2, contract);
    contract.putAll(Map.of("received_on", day, "receipt_amount_organisation", deal.amount()));
    publisher.contract(deal.id(), "receipt.confirmed", 3, contract);
  }

  private static void hire(Publisher publisher, String username, String roles) {
    UUID member = id(username);
    publisher.member(member, username, username, roles, VERSION);
    String until = username.equals("see-cho") ? MOVE.toString() : null;
    String first = username.equals("see-cho") ? "see-b" : teamOn(member, today());
    publisher.membership(id(username + "-1"), member, id(first), "2020-01-01", until, 1, VERSION);
    if (until != null) {
      publisher.membership(id(username + "-2"), member, id("see-a"), until, null, 1, VERSION);
    }
  }

  private void open(String seller, String stage, UUID product) {
    var opened =
        DealState.opened(id(seller), next()).of(product, id(seller + "-customer-" + stage));
    histories.add(
        stage.equals(opened.stage()) ? List.of(opened) : List.of(opened, opened.enters(stage)));
  }

  private void close(String seller, String how, LocalDate day, UUID customer, UUID product) {
    var opened = DealState.opened(id(seller), next()).of(product, customer);
    histories.add(List.of(opened, how.equals("won") ? opened.won(day) : opened.lost(day)));
  }

  private String next() {
    String now = amount.toPlainString();
    amount = amount.add(amount);
    return now;
  }

  /** Pam's first quarter was better than her second: there is something to advise. */
  private static void lesson(Publisher publisher) {
    publisher.member(id("see-pam"), "see-pam", "see-pam", "representative", VERSION);
    publisher.membership(
        id("see-pam-1"), id("see-pam"), id("see-elsewhere"), "2020-01-01", null, 1, VERSION);
    for (int i = 0; i < 40; i++) {
      lesson(publisher, 0, i % 5 > 0);
      lesson(publisher, 60, i % 5 == 0);
    }
  }

  private static void lesson(Publisher publisher, int days, boolean goesOn) {
    var opened = DealState.opened(id("see-pam"), "1000.00").after(java.time.Duration.ofDays(days));
    var contacted = opened.enters("first-contact");
    publisher.deal(opened);
    publisher.deal(contacted);
    publisher.deal(goesOn ? contacted.won(AFTER) : contacted.lost(AFTER));
  }
}
