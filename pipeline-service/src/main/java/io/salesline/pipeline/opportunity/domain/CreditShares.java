package io.salesline.pipeline.opportunity.domain;

import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who gets which part of what a deal brings (业绩分成, domain.md §1). Where nothing was agreed the
 * owner gets all, whoever that is.
 *
 * @param agreed the greatest part first, members by their id among equals; empty where nothing was
 */
public record CreditShares(List<CreditShare> agreed) {

  /** In basis points. */
  public static final int WHOLE = 10_000;

  public static final int MOST = 10;

  private static final BigInteger PARTS = BigInteger.valueOf(WHOLE);
  private static final Comparator<CreditShare> GREATEST_FIRST =
      Comparator.comparingInt(CreditShare::basisPoints)
          .reversed()
          .thenComparing(share -> share.member().toString());

  /** Nothing was agreed. After the order, by which it is made. */
  public static final CreditShares OF_OWNER = new CreditShares(List.of());

  /**
   * @throws Refusal 422 {@code credit-share-out-of-bounds}, {@code credit-shared-twice}, {@code
   *     credit-shares-sum}
   */
  public CreditShares {
    check(agreed);
    agreed = agreed.stream().sorted(GREATEST_FIRST).toList();
  }

  /**
   * One part of an amount.
   *
   * @param amount rounded, so that all parts add up to the whole
   */
  public record Part(CreditShare share, Money amount) {}

  /** Everybody who gets something: the owner where nothing was agreed. */
  public List<CreditShare> of(MemberId owner) {
    return agreed.isEmpty() ? List.of(new CreditShare(owner, WHOLE)) : agreed;
  }

  /** As they stand from the booking on, whoever owns the deal later. */
  CreditShares booked(MemberId owner) {
    return new CreditShares(of(owner));
  }

  /**
   * Splits an amount to the minor unit by largest remainder (domain.md §1): each gets the part
   * rounded down, and what is left over goes unit by unit to the largest remainders; among equal
   * ones to the greater share, then to the member whose id comes first.
   *
   * @return in the order of the shares
   */
  public List<Part> split(MemberId owner, Money whole) {
    List<CreditShare> shares = of(owner);
    BigInteger minor = whole.amount().unscaledValue();
    List<BigInteger> exact = shares.stream().map(share -> times(minor, share)).toList();
    List<BigInteger> floors =
        exact.stream().map(it -> it.subtract(it.mod(PARTS)).divide(PARTS)).toList();
    int left = minor.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add)).intValue();
    List<Integer> raised =
        IntStream.range(0, shares.size())
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> exact.get(i).mod(PARTS)).reversed())
            .limit(left)
            .toList();
    return IntStream.range(0, shares.size())
        .mapToObj(i -> part(shares.get(i), raise(floors.get(i), raised.contains(i)), whole))
        .toList();
  }

  private static BigInteger times(BigInteger minor, CreditShare share) {
    return minor.multiply(BigInteger.valueOf(share.basisPoints()));
  }

  private static BigInteger raise(BigInteger floor, boolean raised) {
    return raised ? floor.add(BigInteger.ONE) : floor;
  }

  private static Part part(CreditShare share, BigInteger minor, Money whole) {
    var amount = new BigDecimal(minor, whole.amount().scale());
    return new Part(share, new Money(amount, whole.currency()));
  }

  /** As it stands in events and in the audit log: {@code member:basis points}, by commas. */
  public static String text(List<CreditShare> shares) {
    return shares.stream()
        .map(share -> share.member() + ":" + share.basisPoints())
        .collect(Collectors.joining(","));
  }

  /** The reverse of {@link #text}. */
  public static CreditShares parse(String text) {
    return text.isEmpty()
        ? OF_OWNER
        : new CreditShares(Stream.of(text.split(",", -1)).map(CreditShares::share).toList());
  }

  private static CreditShare share(String text) {
    String[] parts = text.split(":", 2);
    return new CreditShare(new MemberId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
  }

  private static void check(List<CreditShare> shares) {
    var members = new HashSet<MemberId>();
    long sum = 0;
    for (int i = 0; i < shares.size(); i++) {
      CreditShare share = shares.get(i);
      if (share.basisPoints() < 1 || share.basisPoints() > WHOLE || i == MOST) {
        throw Refusal.field(item(i), "credit-share-out-of-bounds", "most", MOST);
      }
      if (!members.add(share.member())) {
        throw Refusal.field(
            item(i) + ".member_id", "credit-shared-twice", "member_id", share.member().toString());
      }
      sum += share.basisPoints();
    }
    if (!shares.isEmpty() && sum != WHOLE) {
      throw Refusal.field("items", "credit-shares-sum", "sum", sum, "whole", WHOLE);
    }
  }

  private static String item(int index) {
    return "items[" + index + "]";
  }
}
