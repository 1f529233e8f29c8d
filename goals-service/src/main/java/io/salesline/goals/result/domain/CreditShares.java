package io.salesline.goals.result.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who gets which part of a result (业绩分成), as pipeline-service tells it: {@code id:basis points,…},
 * the greatest part first. An amount is split to the minor unit by largest remainder; what is left
 * over goes to the largest remainders, among equal ones to whoever stands first.
 */
record CreditShares(List<Part> parts) {

  private static final long WHOLE = 10_000;

  record Part(UUID member, long basisPoints) {}

  /**
   * @throws IllegalArgumentException for a text that is none
   */
  static CreditShares parse(String text) {
    return new CreditShares(Stream.of(text.split(",", -1)).map(CreditShares::part).toList());
  }

  /** In the order of the parts; together the amount. */
  List<BigDecimal> split(BigDecimal amount) {
    long units = amount.unscaledValue().longValueExact();
    var shares = new ArrayList<Long>();
    parts.forEach(part -> shares.add(Math.floorDiv(units * part.basisPoints(), WHOLE)));
    long left = units - shares.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparingLong(i -> -remainder(units, i)))
        .limit(left)
        .forEach(i -> shares.set(i, shares.get(i) + 1));
    return shares.stream().map(share -> BigDecimal.valueOf(share, amount.scale())).toList();
  }

  private long remainder(long units, int part) {
    return Math.floorMod(units * parts.get(part).basisPoints(), WHOLE);
  }

  private static Part part(String text) {
    String[] both = text.split(":", -1);
    return new Part(UUID.fromString(both[0]), Long.parseLong(both[1]));
  }
}
