package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.WatchedOrganisation.teamOn;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** What somebody is to be told of {@link WatchedOrganisation}, the slow way. */
final class WithinReach {

  static final WatchedOrganisation ORGANISATION = new WatchedOrganisation();

  /** What a deal is told under. */
  static final Map<String, Function<DealState, String>> KEYS =
      Map.of(
          "member", deal -> deal.owner().toString(),
          "team", deal -> team(deal, deal.closedOn()),
          "region", deal -> region(team(deal, deal.closedOn())),
          "month",
              deal ->
                  deal.closedOn() == null ? "undated" : deal.closedOn().toString().substring(0, 7),
          "product", deal -> deal.product() == null ? "none" : deal.product().toString(),
          "customer", deal -> deal.customer() == null ? "none" : deal.customer().toString());

  private WithinReach() {}

  static NaiveReport ours() {
    return new NaiveReport(ORGANISATION.deals());
  }

  static NaiveReport standing(Watcher watcher, Asked asked, boolean all) {
    return ours()
        .only(deal -> deal.standingIn() != null)
        .only(asked.ofToday())
        .only(record(watcher, all));
  }

  static NaiveReport results(Watcher watcher, Asked asked) {
    return ours()
        .only(deal -> !deal.status().equals("open"))
        .only(asked.ofTheDay())
        .only(result(watcher, watcher.seesAllSums()));
  }

  static Predicate<DealState> record(Watcher watcher, boolean all) {
    return deal -> all || watcher.reachesRecord(deal.owner());
  }

  static Predicate<DealState> result(Watcher watcher, boolean all) {
    return deal -> all || watcher.reachesResult(deal.owner(), deal.closedOn());
  }

  static Predicate<DealState> is(String status) {
    return deal -> deal.status().equals(status);
  }

  static Predicate<DealState> within(LocalDate from, LocalDate to) {
    return deal -> NaiveReport.closedWithin(deal, from, to);
  }

  /** The first win of each customer, of several on a day the one with the lowest id. */
  static Predicate<DealState> arrivals() {
    var first = new HashMap<UUID, DealState>();
    for (DealState deal : ORGANISATION.deals()) {
      if (deal.status().equals("won") && deal.customer() != null && deal.closedOn() != null) {
        first.merge(deal.customer(), deal, WithinReach::earlier);
      }
    }
    return deal -> deal.equals(first.get(deal.customer()));
  }

  private static DealState earlier(DealState one, DealState other) {
    int byDay = one.closedOn().compareTo(other.closedOn());
    int order = byDay == 0 ? one.id().toString().compareTo(other.id().toString()) : byDay;
    return order < 0 ? one : other;
  }

  /** First entries, by who owned the deal then and that day's team. */
  static Map<String, Long> entries(Watcher watcher, Asked asked) {
    var entries = new TreeMap<String, Long>();
    for (List<DealState> history : ORGANISATION.histories()) {
      var entered = new TreeSet<String>();
      for (DealState state : history) {
        String stage = state.standingIn();
        LocalDate day = LocalDate.ofInstant(state.at(), ZoneOffset.UTC);
        boolean seen = watcher.seesAllSums() || watcher.reachesResult(state.owner(), day);
        if (stage != null
            && !state.history()
            && entered.add(stage)
            && seen
            && asked.isAsked(state)
            && asked.holdsOn(state.owner(), day)) {
          entries.merge(stage, 1L, Long::sum);
        }
      }
    }
    return entries;
  }

  /** What stands open goes by today's team. */
  static Function<DealState, String> todays(String by, Function<DealState, String> key) {
    return switch (by) {
      case "team" -> deal -> team(deal, WatchedOrganisation.today());
      case "region" -> deal -> region(team(deal, WatchedOrganisation.today()));
      default -> key;
    };
  }

  static String team(DealState deal, LocalDate day) {
    return day == null ? "unassigned" : id(teamOn(deal.owner(), day)).toString();
  }

  static String region(String team) {
    return team.equals("unassigned")
        ? team
        : id(team.equals(id("see-a").toString()) ? "see-region-a" : "see-region-b").toString();
  }
}
