package io.salesline.system.importing;

import static java.util.stream.Collectors.toMap;

import io.salesline.system.running.Salesline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Assumptions;

/**
 * The data set "CRM Sales Opportunities", read here without the importer, so that a slip of the
 * importer's reading is seen.
 *
 * @param parents of all accounts; empty for one that belongs to nobody
 */
record CrmSales(
    Path folder, List<Deal> deals, Map<String, Agent> agents, Map<String, String> parents) {

  private static final Path PLACE =
      Salesline.root().resolve("../shared/data/crm-sales-opportunities").normalize();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/uuuu");

  private static final List<String> STAGES =
      List.of(
          "lead-screening",
          "first-contact",
          "needs-discovery",
          "proposal",
          "negotiation",
          "delivery-collection",
          "won",
          "lost");
  private static final Map<String, String> PLACES =
      Map.of(
          "Prospecting",
          "lead-screening",
          "Engaging",
          "first-contact",
          "Won",
          "won",
          "Lost",
          "lost");

  /**
   * A row of deals.
   *
   * @param account empty where the file has none
   * @param amount the list price where the file has none
   */
  record Deal(String agent, String account, String stage, LocalDate closed, BigDecimal amount) {

    /** Such as {@code 2017-03}. */
    String month() {
      return closed.toString().substring(0, 7);
    }

    private boolean wonInTheYearTo(LocalDate day) {
      return stage.equals("Won") && closed.isAfter(day.minusYears(1)) && !closed.isAfter(day);
    }

    private boolean isOpen() {
      return closed == null;
    }

    private Sum sum() {
      return new Sum(1, amount);
    }
  }

  /** Whom an agent reports to, and where. */
  record Agent(String manager, String region) {}

  /** The data set is no part of this repository: where it is absent the test is skipped. */
  static CrmSales besideTheProject() {
    if (!Files.isDirectory(PLACE)) {
      String reason = "no data set at ../shared/data/crm-sales-opportunities";
      System.err.println("Skipped: " + reason);
      Assumptions.abort(reason);
    }
    return in(PLACE);
  }

  private static CrmSales in(Path folder) {
    try {
      var prices = new HashMap<String, BigDecimal>();
      for (String[] product : rows(folder, "products.csv")) {
        prices.put(product[0], new BigDecimal(product[2]));
      }
      var agents = new TreeMap<String, Agent>();
      for (String[] agent : rows(folder, "sales_teams.csv")) {
        agents.put(agent[0], new Agent(agent[1], agent[2]));
      }
      List<Deal> deals =
          rows(folder, "sales_pipeline.csv").stream().map(row -> deal(row, prices)).toList();
      var parents = new TreeMap<String, String>();
      rows(folder, "accounts.csv").forEach(row -> parents.put(row[0], row[6]));
      return new CrmSales(folder, deals, agents, parents);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files quote nothing. */
  private static List<String[]> rows(Path folder, String file) throws IOException {
    try (var lines = Files.lines(folder.resolve(file))) {
      return lines.skip(1).map(line -> line.split(",", -1)).toList();
    }
  }

  private static Deal deal(String[] row, Map<String, BigDecimal> prices) {
    String product = row[2].equals("GTXPro") ? "GTX Pro" : row[2];
    LocalDate closed = row[6].isEmpty() ? null : LocalDate.parse(row[6], DAY);
    BigDecimal amount = row[7].isEmpty() ? prices.get(product) : new BigDecimal(row[7]);
    return new Deal(row[1], row[3], row[4], closed, amount);
  }

  Sum all(String stage) {
    return sum(deal -> deal.stage().equals(stage));
  }

  private Sum sum(Predicate<Deal> which) {
    return deals.stream().filter(which).map(Deal::sum).reduce(Sum.NONE, Sum::plus);
  }

  /** Of the deals won. */
  Map<String, Sum> won(Function<Deal, String> key) {
    var sums = new TreeMap<String, Sum>();
    for (Deal deal : deals) {
      if (deal.stage().equals("Won")) {
        sums.merge(key.apply(deal), deal.sum(), Sum::plus);
      }
    }
    return sums;
  }

  /**
   * What the funnel must show of some deals: its stages, and won and lost; the won are complete.
   */
  Map<String, Sum> funnel(Predicate<Deal> which) {
    var sums = new TreeMap<String, Sum>();
    STAGES.forEach(stage -> sums.put(stage, Sum.NONE));
    for (Deal deal : deals) {
      if (which.test(deal)) {
        sums.merge(PLACES.get(deal.stage()), deal.sum(), Sum::plus);
      }
    }
    return sums;
  }

  /** Of the accounts, by what was won in the year that ends with the day and what is open. */
  Map<String, String> classes(LocalDate day) {
    return Cut.classes(
        parents.keySet(), amounts(deal -> deal.wonInTheYearTo(day)), amounts(Deal::isOpen));
  }

  private Map<String, BigDecimal> amounts(Predicate<Deal> which) {
    return deals.stream()
        .filter(which)
        .filter(deal -> !deal.account().isEmpty())
        .collect(toMap(Deal::account, Deal::amount, BigDecimal::add));
  }

  /** What each account that others belong to brings with them. */
  Map<String, Groups.Figures> groups(LocalDate day) {
    var groups = new TreeMap<String, Groups.Figures>();
    for (String group : parents.values()) {
      if (!group.isEmpty()) {
        groups.put(group, figures(beneath(group), day));
      }
    }
    return groups;
  }

  /** The group itself among them. */
  private Set<String> beneath(String group) {
    var members = new TreeSet<>(Set.of(group));
    parents.keySet().stream()
        .filter(account -> parents.get(account).equals(group))
        .forEach(account -> members.addAll(beneath(account)));
    return members;
  }

  private Groups.Figures figures(Set<String> members, LocalDate day) {
    Predicate<Deal> theirs = deal -> members.contains(deal.account());
    Sum won = sum(theirs.and(deal -> deal.wonInTheYearTo(day)));
    return new Groups.Figures(members.size() - 1, won.amount(), sum(theirs.and(Deal::isOpen)));
  }

  String manager(Deal deal) {
    return agents.get(deal.agent()).manager();
  }

  String region(Deal deal) {
    return agents.get(deal.agent()).region();
  }
}
