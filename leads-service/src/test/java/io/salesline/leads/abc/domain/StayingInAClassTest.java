package io.salesline.leads.abc.domain;

import static io.salesline.leads.id.CustomerClass.A;
import static io.salesline.leads.id.CustomerClass.B;
import static io.salesline.leads.id.CustomerClass.C;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StayingInAClassTest {

  private static final int NIGHTS = 100;
  private static final int CUSTOMERS = 100;
  private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 1, 1);
  private static final AbcRules WITHOUT_HYSTERESIS = rules(0, 0);

  private final Random chance = new Random(20_261_127);

  /** The amounts move by up to two percent a night, so that some customers cross the cut daily. */
  @Test
  void aCustomerOnTheEdgeDoesNotFlap() {
    var market = market();
    assertThat(changes(AbcRules.USUAL, market)).isZero();
  }

  /** The planted fault: what the test above would see, were there nothing to hold on to. */
  @Test
  void withoutHysteresisItFlaps() {
    var market = market();
    int flaps = changes(WITHOUT_HYSTERESIS, market);
    System.out.println("Without hysteresis, classes change " + flaps + " times in 100 nights");
    assertThat(flaps).isGreaterThan(30);
    assertThat(changes(rules(0, 30), market)).isBetween(1, 20);
  }

  @Test
  void aClassIsLostBeyondTheMarginOnceItHasStoodLongEnough() {
    Stand a = AbcRules.USUAL.judge(figures("79", "0", 0), null);
    assertThat(a.customerClass()).isEqualTo(A);
    assertThat(AbcRules.USUAL.judge(figures("81.9", "0", 60), a)).isSameAs(a);
    assertThat(AbcRules.USUAL.judge(figures("82.1", "0", 29), a)).isSameAs(a);
    Stand b = AbcRules.USUAL.judge(figures("82.1", "0", 30), a);
    assertThat(b.customerClass()).isEqualTo(B);
    assertThat(b.reason()).isEqualTo(Reason.POTENTIAL);
    assertThat(AbcRules.USUAL.judge(figures("78.1", "0", 90), b)).isSameAs(b);
    assertThat(AbcRules.USUAL.judge(figures("77.9", "0", 90), b).customerClass()).isEqualTo(A);
  }

  @Test
  void potentialIsHeldOnToAlike() {
    Stand b = AbcRules.USUAL.judge(figures("90", "94", 0), null);
    assertThat(b.customerClass()).isEqualTo(B);
    assertThat(AbcRules.USUAL.judge(figures("90", "96.9", 60), b)).isSameAs(b);
    Stand c = AbcRules.USUAL.judge(figures("90", "97.1", 60), b);
    assertThat(c.customerClass()).isEqualTo(C);
    assertThat(AbcRules.USUAL.judge(figures("90", "93.1", 120), c)).isSameAs(c);
    assertThat(AbcRules.USUAL.judge(figures("90", "92.9", 120), c).customerClass()).isEqualTo(B);
  }

  @Test
  void whoBuysForTheFirstTimeIsJudgedAnewAtOnce() {
    Stand prospect = AbcRules.USUAL.judge(prospect("10"), null);
    assertThat(prospect.customerClass()).isEqualTo(B);
    assertThat(prospect.prospect()).isTrue();
    Stand buyer = AbcRules.USUAL.judge(figures("79", "10", 1), prospect);
    assertThat(buyer.customerClass()).isEqualTo(A);
    assertThat(buyer.prospect()).isFalse();
  }

  @Test
  void whoNeverBoughtIsNoA() {
    assertThat(AbcRules.USUAL.judge(prospect("0"), null).customerClass()).isEqualTo(B);
    assertThat(AbcRules.USUAL.judge(prospect("99"), null).customerClass()).isEqualTo(C);
  }

  /** How often any customer had another class than the night before. */
  private static int changes(AbcRules rules, List<Map<CustomerId, BigDecimal>> market) {
    var stands = new LinkedHashMap<CustomerId, Stand>();
    int changes = 0;
    for (int night = 0; night < market.size(); night++) {
      LocalDate day = FIRST_NIGHT.plusDays(night);
      for (var share : Share.of(market.get(night)).entrySet()) {
        Stand had = stands.get(share.getKey());
        Stand has = rules.judge(figures(share.getValue(), day), had);
        changes += had != null && has.customerClass() != had.customerClass() ? 1 : 0;
        stands.put(share.getKey(), has);
      }
    }
    List<CustomerClass> classes = stands.values().stream().map(Stand::customerClass).toList();
    assertThat(classes).contains(A, C);
    return changes;
  }

  /**
   * Each night's values: a hundred thousand, and each one and a half percent less than the one
   * before.
   */
  private List<Map<CustomerId, BigDecimal>> market() {
    List<CustomerId> customers = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      customers.add(new CustomerId(new UUID(0, i)));
    }
    List<Map<CustomerId, BigDecimal>> nights = new ArrayList<>();
    for (int night = 0; night < NIGHTS; night++) {
      var values = new LinkedHashMap<CustomerId, BigDecimal>();
      for (int i = 0; i < CUSTOMERS; i++) {
        double noise = 1 + (chance.nextDouble() - 0.5) * 0.04;
        values.put(
            customers.get(i), BigDecimal.valueOf(Math.round(100_000 * Math.pow(0.985, i) * noise)));
      }
      nights.add(values);
    }
    return nights;
  }

  private static AbcRules rules(int margin, int minimumStay) {
    return new AbcRules(
        Basis.AUTO, new BigDecimal(80), new BigDecimal(95), new BigDecimal(margin), minimumStay);
  }

  private static Figures figures(Share value, LocalDate day) {
    return Figures.of(BigDecimal.ONE, value, BigDecimal.ZERO, Share.NONE, true, day);
  }

  private static Figures figures(String valueBefore, String potentialBefore, int day) {
    return Figures.of(
        BigDecimal.ONE,
        before(valueBefore),
        BigDecimal.ONE,
        before(potentialBefore),
        true,
        FIRST_NIGHT.plusDays(day));
  }

  private static Figures prospect(String potentialBefore) {
    return Figures.of(
        BigDecimal.ZERO, Share.NONE, BigDecimal.ONE, before(potentialBefore), false, FIRST_NIGHT);
  }

  private static Share before(String percent) {
    return new Share(new BigDecimal(percent), BigDecimal.ONE);
  }
}
