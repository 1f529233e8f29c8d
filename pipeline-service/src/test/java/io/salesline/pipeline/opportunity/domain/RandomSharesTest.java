package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever people do, the shares of a deal are the whole, all parts of its amount add up to it, no
 * part is a minor unit or more away from its exact one, and a booking never changes. Who has what
 * is kept beside the deal in a map, without the rules that are checked.
 */
class RandomSharesTest {

  private static final int DEALS = 400;
  private static final int DEEDS = 60;
  private static final List<String> CURRENCIES = List.of("USD", "JPY", "KWD", "CNY");

  private int shared;
  private int refused;
  private int booked;
  private int handedOver;

  @ParameterizedTest
  @ValueSource(longs = {20261127, 7, 42})
  void theWholeIsAlwaysSharedAndABookingStays(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < DEALS; i++) {
      new Life(random).live();
    }
    assertThat(shared).isGreaterThan(DEALS * 5);
    assertThat(refused).isGreaterThan(DEALS * 5);
    assertThat(handedOver).isGreaterThan(DEALS * 5);
    assertThat(booked).isGreaterThan(DEALS / 3);
  }

  /** One deal, and who has what of it by a ledger of our own; none agreed while it is null. */
  private final class Life {

    private final Random random;
    private final List<MemberId> people = new ArrayList<>();
    private final Opportunity deal;
    private MemberId owner;
    private Map<MemberId, Integer> agreed;
    private List<CreditShares.Part> booking;

    Life(Random random) {
      this.random = random;
      for (int i = 0; i < 14; i++) {
        people.add(new MemberId(new UUID(random.nextLong(), random.nextLong())));
      }
      owner = anybody();
      var terms = new Terms(null, new CustomerId(UUID.randomUUID()), owner, null, anyValue(), null);
      var opening = new Opening(OpportunityId.fresh(), terms, Optional.empty());
      deal = Opportunity.open(opening, MAP, NOW).opportunity();
    }

    void live() {
      check();
      for (int deed = 0; deed < DEEDS; deed++) {
        long before = deal.revision();
        try {
          doSomething();
        } catch (Refusal refusal) {
          refused++;
          assertThat(deal.revision()).isEqualTo(before);
        }
        check();
      }
    }

    private void doSomething() {
      switch (random.nextInt(10)) {
        case 0, 1, 2 -> share(anyShares());
        case 3 -> share(spoiled(anyShares()));
        case 4 -> share(Map.of());
        case 5, 6 -> handOver();
        case 7 -> restate();
        default -> move();
      }
    }

    private void share(Map<MemberId, Integer> wanted) {
      var shares = new ArrayList<CreditShare>();
      wanted.forEach((member, points) -> shares.add(new CreditShare(member, points)));
      if (deal.share(new CreditShares(shares), NOW).isPresent()) {
        shared++;
      }
      assertThat(wanted.values().stream().mapToInt(points -> points).sum()).isIn(0, 10_000);
      agreed = wanted.isEmpty() ? null : wanted;
    }

    private Map<MemberId, Integer> anyShares() {
      var wanted = new HashMap<MemberId, Integer>();
      int left = 10_000;
      int most = 1 + random.nextInt(11);
      for (int i = 1; left > 0; i++) {
        int points = i == most ? left : 1 + random.nextInt(left);
        wanted.put(people.get(i), points);
        left -= points;
      }
      return wanted;
    }

    /** One basis point too many, or too few. */
    private Map<MemberId, Integer> spoiled(Map<MemberId, Integer> wanted) {
      MemberId one = wanted.keySet().iterator().next();
      wanted.merge(one, random.nextBoolean() ? 1 : -1, Integer::sum);
      return wanted;
    }

    private void handOver() {
      MemberId next = anybody();
      if (deal.amend(deal.terms().ownedBy(next), NOW).isPresent()) {
        handedOver++;
      }
      owner = next;
    }

    private void restate() {
      deal.amend(deal.terms().worth(anyValue()), NOW);
    }

    private void move() {
      List<AllowedMove> allowed = deal.allowed(MAP);
      if (allowed.isEmpty() || random.nextInt(3) == 0) {
        return;
      }
      String to = allowed.getFirst().to();
      if (to.equals(Transition.WON)) {
        deal.move(new Transition.Win(Optional.empty()), MAP, NOW);
        booking = parts();
        booked++;
      } else if (random.nextInt(40) == 0) {
        deal.move(new Transition.Lose(LossReason.OTHER, Optional.empty()), MAP, NOW);
      } else {
        deal.move(SampleDeals.enter(to), MAP, NOW);
      }
    }

    private void check() {
      var found = new HashMap<MemberId, Integer>();
      deal.creditShares().forEach(share -> found.put(share.member(), share.basisPoints()));
      assertThat(found).isEqualTo(agreed == null ? Map.of(owner, 10_000) : agreed);
      assertThat(CreditShares.parse(CreditShares.text(deal.terms().credit().agreed())))
          .isEqualTo(deal.terms().credit());
      checkMoney(parts());
      if (booking != null) {
        assertThat(parts()).isEqualTo(booking);
      }
    }

    private void checkMoney(List<CreditShares.Part> parts) {
      Money whole = deal.terms().value().money();
      assertThat(parts.stream().map(part -> part.amount().amount()).reduce(BigDecimal::add))
          .contains(whole.amount());
      BigInteger minor = whole.amount().unscaledValue();
      for (CreditShares.Part part : parts) {
        BigInteger points = BigInteger.valueOf(part.share().basisPoints());
        BigInteger exact = minor.multiply(points);
        BigInteger got =
            part.amount().amount().unscaledValue().multiply(BigInteger.valueOf(10_000));
        assertThat(got.subtract(exact).abs()).isLessThan(BigInteger.valueOf(10_000));
      }
    }

    private List<CreditShares.Part> parts() {
      Terms terms = deal.terms();
      return terms.credit().split(terms.ownerId(), terms.value().money());
    }

    private MemberId anybody() {
      return people.get(random.nextInt(people.size()));
    }

    private DealValue anyValue() {
      Currency currency = Currency.getInstance(CURRENCIES.get(random.nextInt(4)));
      long minor = random.nextInt(4) == 0 ? random.nextInt(20) : random.nextLong(1L << 50);
      var amount = BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
      return DealValue.of(new Money(amount, currency), currency);
    }
  }
}
