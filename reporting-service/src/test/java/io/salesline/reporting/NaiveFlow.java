package io.salesline.reporting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The flow, the slow and obvious way: each deal's history walked through, each number counted. */
final class NaiveFlow {

  private static final List<String> LONG =
      List.of(
          "lead-screening",
          "first-contact",
          "needs-discovery",
          "proposal",
          "negotiation",
          "delivery-collection",
          "collected");

  /** A time in a stage; {@code entered} is null where nobody knows. */
  record Visit(
      DealState on,
      String stage,
      Instant entered,
      boolean first,
      Instant left,
      List<Arrival> later) {}

  /** What a deal came to afterwards. */
  record Arrival(String at, Instant when) {}

  /** How the line of a stage begins in which nothing happened. */
  static final String NOTHING = "0 0 0 0 0 0 0 0 0 0";

  private final List<Visit> visits = new ArrayList<>();
  private final Instant past;
  private final Duration horizon;

  NaiveFlow(List<List<DealState>> histories, Predicate<Visit> wanted, Instant past, int days) {
    this.past = past;
    this.horizon = Duration.ofDays(days);
    histories.forEach(history -> visits.addAll(visits(history).stream().filter(wanted).toList()));
  }

  /**
   * By stage: entered, next, skipped, lost, open, young, untimed, again, stays, left, quantiles.
   */
  Map<String, String> told() {
    var told = new TreeMap<String, String>();
    for (String stage : LONG.subList(0, LONG.size() - 1)) {
      String line = told(stage);
      if (!line.startsWith(NOTHING)) {
        told.put(stage, line);
      }
    }
    return told;
  }

  private String told(String stage) {
    List<Visit> here = visits.stream().filter(visit -> visit.stage().equals(stage)).toList();
    List<Visit> timed =
        here.stream().filter(v -> v.entered() != null && v.entered().isBefore(past)).toList();
    List<Visit> first = timed.stream().filter(Visit::first).toList();
    List<Visit> ripe =
        first.stream().filter(v -> v.entered().isBefore(past.minus(horizon))).toList();
    long next = ripe.stream().filter(this::reachedNext).count();
    long beyond = ripe.stream().filter(this::reachedBeyond).count();
    long lost = ripe.stream().filter(v -> !reachedBeyond(v) && reached(v, "lost")).count();
    long untimed = here.stream().filter(v -> v.entered() == null && v.first()).count();
    return "%d %d %d %d %d %d %d %d %d %d %s %s"
        .formatted(
            ripe.size(),
            next,
            beyond - next,
            lost,
            ripe.size() - beyond - lost,
            first.size() - ripe.size(),
            untimed,
            timed.size() - first.size(),
            first.size(),
            first.stream().filter(this::isOver).count(),
            quantile(first, 0.5),
            quantile(first, 0.25));
  }

  private boolean reachedNext(Visit visit) {
    List<String> map = map(visit.on());
    int place = map.indexOf(visit.stage());
    return place >= 0 && reached(visit, map.get(place + 1));
  }

  private boolean reachedBeyond(Visit visit) {
    List<String> map = map(visit.on());
    int place = map.indexOf(visit.stage());
    return place >= 0
        && map.subList(place + 1, map.size()).stream().anyMatch(stage -> reached(visit, stage));
  }

  private boolean reached(Visit visit, String stage) {
    return visit.later().stream()
        .anyMatch(
            arrival ->
                arrival.at().equals(stage)
                    && arrival.when() != null
                    && !arrival.when().isAfter(visit.entered().plus(horizon)));
  }

  private boolean isOver(Visit visit) {
    return visit.left() != null && visit.left().isBefore(past);
  }

  private long tenths(Visit visit) {
    Instant end = isOver(visit) ? visit.left() : past;
    return Math.ceilDiv(Duration.between(visit.entered(), end).toMillis(), 8_640_000L);
  }

  /** The product limit, term by term; the days at which at most this share is left. */
  private String quantile(List<Visit> stays, double share) {
    double lasting = 1;
    for (long time :
        stays.stream().filter(this::isOver).map(this::tenths).sorted().distinct().toList()) {
      long atRisk = stays.stream().filter(stay -> tenths(stay) >= time).count();
      long ended = stays.stream().filter(stay -> isOver(stay) && tenths(stay) == time).count();
      lasting *= (double) (atRisk - ended) / atRisk;
      if (lasting <= share + 1e-9) {
        return String.valueOf(time / 10.0);
      }
    }
    return "null";
  }

  private static List<String> map(DealState deal) {
    return deal.process() == 1
        ? LONG
        : LONG.stream().filter(stage -> !stage.equals("proposal")).toList();
  }

  private static List<Visit> visits(List<DealState> history) {
    var visits = new ArrayList<Visit>();
    String standing = null;
    for (int i = 0; i < history.size(); i++) {
      DealState state = history.get(i);
      if (!Objects.equals(standing, state.standingIn()) && state.standingIn() != null) {
        String stage = state.standingIn();
        boolean first = visits.stream().noneMatch(visit -> visit.stage().equals(stage));
        Instant entered = state.event().equals("recorded") ? null : state.at();
        List<DealState> rest = history.subList(i + 1, history.size());
        visits.add(
            new Visit(state, stage, entered, first, left(stage, rest), arrivals(stage, rest)));
      }
      standing = state.standingIn();
    }
    return visits;
  }

  private static Instant left(String stage, List<DealState> rest) {
    return rest.stream()
        .filter(state -> !stage.equals(state.standingIn()))
        .findFirst()
        .map(DealState::at)
        .orElse(null);
  }

  private static List<Arrival> arrivals(String stage, List<DealState> rest) {
    var arrivals = new ArrayList<Arrival>();
    String standing = stage;
    for (DealState state : rest) {
      String now = state.standingIn();
      if (now != null && !now.equals(standing)) {
        arrivals.add(new Arrival(now, state.at()));
      }
      if (now == null && standing != null) {
        arrivals.add(new Arrival(state.status().equals("won") ? "collected" : "lost", state.at()));
        if (state.status().equals("won")) {
          arrivals.add(new Arrival("delivery-collection", state.at()));
        }
      }
      standing = now;
    }
    arrivals.sort(Comparator.comparing(Arrival::when));
    return arrivals;
  }
}
