package io.salesline.pipeline.pricing.domain;

import io.salesline.platform.money.Decimals;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Bilingual;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A list of prices in one currency that holds for some days.
 *
 * @param key its name for programs
 * @param revision counts its changes
 * @param from the first day
 * @param until the last day; null for no end
 */
public record PriceBook(
    String key,
    long revision,
    Bilingual name,
    Currency currency,
    LocalDate from,
    LocalDate until,
    List<Price> prices) {

  public PriceBook {
    prices = List.copyOf(prices);
  }

  /**
   * What one of a product costs when so many are bought.
   *
   * @param minQuantity above zero
   * @param unitPrice without tax
   */
  public record Price(UUID productId, BigDecimal minQuantity, BigDecimal unitPrice) {

    public Price {
      minQuantity = Decimals.plain(minQuantity);
    }

    private Tier tier() {
      return new Tier(productId, minQuantity);
    }
  }

  private record Tier(UUID productId, BigDecimal minQuantity) {}

  /**
   * A price as it is kept.
   *
   * @param revision counts its changes
   * @param removed it is not in the book any more; the rest is as it last was
   */
  public record Kept(Price price, long revision, boolean removed) {}

  /**
   * @throws Refusal 422 for what no price book can be
   */
  public PriceBook checked() {
    if (until != null && until.isBefore(from)) {
      throw Refusal.field("valid_until", "days-out-of-order");
    }
    var tiers = new HashSet<Tier>();
    for (int i = 0; i < prices.size(); i++) {
      checkFine(i);
      if (!tiers.add(prices.get(i).tier())) {
        throw Refusal.field("prices[" + i + "]", "price-twice");
      }
    }
    return this;
  }

  private void checkFine(int index) {
    try {
      new Money(prices.get(index).unitPrice(), currency);
    } catch (IllegalArgumentException tooFine) {
      throw Refusal.field(
          "prices[" + index + "].unit_price",
          "price-too-fine",
          "currency",
          currency.getCurrencyCode());
    }
  }

  /**
   * What is to be written so that these prices are kept; only what differs.
   *
   * @param kept all that is kept, what was removed included
   */
  public List<Kept> changes(List<Kept> kept) {
    Map<Tier, Kept> before = new HashMap<>();
    kept.forEach(one -> before.put(one.price().tier(), one));
    Map<Tier, Price> now = new HashMap<>();
    prices.forEach(price -> now.put(price.tier(), price));
    Stream<Kept> said =
        prices.stream()
            .filter(price -> !isKept(before.get(price.tier()), price))
            .map(price -> next(before.get(price.tier()), price, false));
    Stream<Kept> gone =
        kept.stream()
            .filter(one -> !one.removed() && !now.containsKey(one.price().tier()))
            .map(one -> next(one, one.price(), true));
    return Stream.concat(said, gone).toList();
  }

  private static boolean isKept(Kept before, Price price) {
    return before != null
        && !before.removed()
        && before.price().unitPrice().compareTo(price.unitPrice()) == 0;
  }

  private static Kept next(Kept before, Price price, boolean removed) {
    return new Kept(price, before == null ? 1 : before.revision() + 1, removed);
  }

  /** How many digits after the point an amount has. */
  public int scale() {
    return Math.max(0, currency.getDefaultFractionDigits());
  }
}
