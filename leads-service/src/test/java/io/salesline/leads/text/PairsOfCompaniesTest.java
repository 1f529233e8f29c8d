package io.salesline.leads.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How well companies are known again, and told apart, over pairs made for it in two languages. */
class PairsOfCompaniesTest {

  /** As {@code pg_trgm} counts, and the least that is foreseen as a clash. */
  private static final double NEAR = 0.5;

  private record Pair(String one, String other, boolean same) {

    boolean equal() {
      return CompanyKey.of(one).equals(CompanyKey.of(other));
    }

    boolean alike() {
      Set<String> ones = trigrams(CompanyKey.of(one));
      Set<String> others = trigrams(CompanyKey.of(other));
      var both = new HashSet<>(ones);
      both.retainAll(others);
      return both.size() / (double) (ones.size() + others.size() - both.size()) >= NEAR;
    }

    private static Set<String> trigrams(String key) {
      var trigrams = new HashSet<String>();
      int[] padded = ("  " + key + " ").codePoints().toArray();
      for (int i = 0; i + 3 <= padded.length; i++) {
        trigrams.add(new String(padded, i, 3));
      }
      return trigrams;
    }
  }

  @Test
  void theKeyRefusesNobodyWronglyAndKnowsMost() throws IOException {
    List<Pair> same = pairs().stream().filter(Pair::same).toList();
    List<Pair> other = pairs().stream().filter(pair -> !pair.same()).toList();
    long refused = same.stream().filter(Pair::equal).count();
    long wrongly = other.stream().filter(Pair::equal).count();
    long foreseen = same.stream().filter(pair -> pair.equal() || pair.alike()).count();
    long warned = other.stream().filter(pair -> pair.equal() || pair.alike()).count();

    System.out.printf(
        "key: precision %.2f, recall %.2f; with likeness: precision %.2f, recall %.2f; %d pairs%n",
        share(refused, refused + wrongly),
        share(refused, same.size()),
        share(foreseen, foreseen + warned),
        share(foreseen, same.size()),
        same.size() + other.size());
    assertThat(wrongly).as("refused wrongly").isZero();
    assertThat(share(refused, same.size())).as("recall of the key").isGreaterThan(0.7);
    assertThat(share(foreseen, same.size())).as("recall with likeness").isGreaterThan(0.9);
  }

  private static double share(long part, long whole) {
    return part / (double) whole;
  }

  private static List<Pair> pairs() throws IOException {
    try (var file = PairsOfCompaniesTest.class.getResourceAsStream("/pairs-of-companies.csv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .map(cells -> new Pair(cells[0], cells[1], cells[2].equals("same")))
          .toList();
    }
  }
}
