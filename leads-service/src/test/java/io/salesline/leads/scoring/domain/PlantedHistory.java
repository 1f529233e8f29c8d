package io.salesline.leads.scoring.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Leads whose chances are known, because they were planted: log-odds of −1, and what their source,
 * their telephone number and their credit code add.
 */
final class PlantedHistory {

  static final int FOLDS = 5;

  private static final List<String> SOURCES = List.of("referral", "web-form", "cold-call");
  private static final List<Double> OF_SOURCE = List.of(1.5, 0.0, -1.5);
  private static final double BASE = -1;
  private static final double OF_PHONE = 1;
  private static final double OF_CREDIT_CODE = 0.5;

  private final Random random;

  PlantedHistory(long seed) {
    this.random = new Random(seed);
  }

  List<Ending> endings(int count) {
    return IntStream.range(0, count).mapToObj(i -> ending(i % FOLDS)).toList();
  }

  private Ending ending(int fold) {
    int source = random.nextInt(SOURCES.size());
    boolean phone = random.nextBoolean();
    boolean creditCode = random.nextBoolean();
    double chance = chance(source, phone, creditCode);
    String region = "region-" + random.nextInt(4);
    var traits =
        Traits.of(SOURCES.get(source), null, region, null, phone, random.nextBoolean(), creditCode);
    return new Ending(traits, random.nextDouble() < chance, fold);
  }

  /** What a lead of that kind really converts with. */
  static double chance(Traits traits) {
    return chance(
        SOURCES.indexOf(traits.level(Feature.SOURCE)),
        traits.level(Feature.PHONE).equals("yes"),
        traits.level(Feature.CREDIT_CODE).equals("yes"));
  }

  private static double chance(int source, boolean phone, boolean creditCode) {
    return Logistic.probability(
        BASE + OF_SOURCE.get(source) + (phone ? OF_PHONE : 0) + (creditCode ? OF_CREDIT_CODE : 0));
  }

  /** The same leads with somebody else's ends: a fault, planted. */
  List<Ending> shuffled(List<Ending> endings) {
    var ends = new ArrayList<>(endings.stream().map(Ending::success).toList());
    Collections.shuffle(ends, random);
    return IntStream.range(0, endings.size())
        .mapToObj(i -> new Ending(endings.get(i).traits(), ends.get(i), endings.get(i).fold()))
        .toList();
  }
}
