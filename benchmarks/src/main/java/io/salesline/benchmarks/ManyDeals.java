package io.salesline.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a director and a seller look at, over ten thousand, a hundred thousand and a million deals:
 * whether it costs more the more there are, and whether what is written then is seen as soon. The
 * deals and their histories are published to their topic, and the services read them from there.
 */
record ManyDeals(List<ReportLook> looks, List<String> freshness) {

  private static final int TEAMS = 20;
  private static final int PEOPLE_A_TEAM = 10;
  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  private static final int CHUNK = 1_000;
  private static final long SEED = 20261128;
  private static final String DEALS = "salesline-reporting-deals";
  private static final String CUSTOMERS = "salesline-reporting-customer-profiles";

  /**
   * @param most no more deals than these
   */
  static ManyDeals measure(LocalRun system, Requests director, Freshness.Seller seller, int most)
      throws Exception {
    List<String> teams =
        IntStream.range(0, TEAMS).mapToObj(n -> director.createUnit("team", null)).toList();
    var owners = new ArrayList<String>();
    for (int n = 0; n < TEAMS * PEOPLE_A_TEAM; n++) {
      owners.add(director.createSeller("dealer" + n, teams.get(n % TEAMS)));
    }
    List<ReportQuestion> questions =
        ReportQuestion.all(teams, owners, LocalDate.now(ZoneOffset.UTC));
    var looks = new ArrayList<ReportLook>();
    var freshness = new ArrayList<String>();
    try (var topics = new EventTopics(system.kafka())) {
      var histories = new DealHistories(SEED, owners, Instant.now());
      int made = 0;
      for (int size : SIZES.stream().filter(it -> it <= most).toList()) {
        publish(topics, histories, made, size);
        made = size;
        system.awaitQuiet();
        for (ReportQuestion question : questions) {
          looks.add(say(ReportLook.at(size, question, director)));
        }
        String seen = Freshness.measure(director, seller).sentences().getFirst();
        freshness.add(String.format(Locale.ROOT, "%,d deals: %s", size, seen));
        Bench.say("  " + freshness.getLast());
      }
    }
    return new ManyDeals(looks, freshness);
  }

  private static ReportLook say(ReportLook look) {
    Bench.say("  " + look.sentence());
    return look;
  }

  private static void publish(EventTopics topics, DealHistories histories, int from, int to)
      throws InterruptedException {
    long began = System.nanoTime();
    DealHistories.customers(from, to).forEach(topics::name);
    long events = 0;
    for (int made = from; made < to; made += CHUNK) {
      List<DealHistories.Event> chunk = histories.next(CHUNK);
      chunk.forEach(topics::publish);
      events += chunk.size();
    }
    topics.awaitRead(DEALS);
    topics.awaitRead(CUSTOMERS);
    double seconds = (System.nanoTime() - began) / 1e9;
    Bench.say(
        String.format(
            Locale.ROOT,
            "%,d deals: %,d events more published and read in %.0f s, %.0f/s",
            to,
            events,
            seconds,
            events / seconds));
  }

  List<String> sentences() {
    var sentences = new ArrayList<>(looks.stream().map(ReportLook::sentence).toList());
    int few = looks.getFirst().deals();
    int many = looks.getLast().deals();
    for (ReportLook first : looks.stream().filter(it -> it.deals() == few).toList()) {
      ReportLook last =
          looks.stream()
              .filter(it -> it.deals() == many && it.question() == first.question())
              .findFirst()
              .orElseThrow();
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: p50 over %,d deals ÷ p50 over %,d: %.2f",
              first.question().name(),
              many,
              few,
              last.median() / first.median()));
    }
    sentences.addAll(freshness);
    return sentences;
  }
}
