package io.salesline.pipeline.opportunity.domain;

import io.salesline.platform.identity.Digest;
import io.salesline.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * All that a deal sells. Sums are sums of rounded lines, so that they add up to the cent.
 *
 * @param currency the deal's
 */
public record Lines(List<Line> lines, Currency currency) {

  public Lines {
    lines = List.copyOf(lines);
  }

  /**
   * One line as it is kept.
   *
   * @param number 1, 2, … within the deal
   * @param revision counts its changes
   * @param removed it is not sold any more; its number may be used again
   */
  public record Kept(int number, long revision, boolean removed, Line line) {}

  /** Without those that were removed. */
  public static Lines current(List<Kept> kept, Currency currency) {
    return new Lines(
        kept.stream().filter(one -> !one.removed()).map(Kept::line).toList(), currency);
  }

  public int scale() {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  public Money net() {
    return new Money(sum(Line::net), currency);
  }

  public Money tax() {
    return new Money(sum(Line::tax), currency);
  }

  /** Null where the cost of a line is not known. */
  public Money cost() {
    return lines.stream().anyMatch(line -> line.unitCost() == null)
        ? null
        : new Money(sum(Line::cost), currency);
  }

  /** The same as a number; null where the cost of a line is not known. */
  BigDecimal costAmount() {
    Money cost = cost();
    return cost == null ? null : cost.amount();
  }

  private BigDecimal sum(BiFunction<Line, Integer, BigDecimal> amount) {
    return lines.stream()
        .map(line -> amount.apply(line, scale()))
        .reduce(BigDecimal.ZERO.setScale(scale()), BigDecimal::add);
  }

  /**
   * The same, each at the cost that its product had before: the first line of a product as the
   * first one there, the second as the second, and so on. What was not there before costs nobody
   * knows what.
   */
  public Lines costingAs(Lines before) {
    Map<ProductId, Deque<Line>> known = new HashMap<>();
    before.lines.forEach(
        line -> known.computeIfAbsent(line.productId(), any -> new ArrayDeque<>()).add(line));
    return new Lines(
        lines.stream().map(line -> line.costing(next(known.get(line.productId())))).toList(),
        currency);
  }

  private static BigDecimal next(Deque<Line> known) {
    return known == null || known.isEmpty() ? null : known.poll().unitCost();
  }

  /** The one product that is sold; null for several or none. */
  public ProductId product() {
    List<ProductId> products = lines.stream().map(Line::productId).distinct().toList();
    return products.size() == 1 ? products.getFirst() : null;
  }

  /** Equal for lines that sell the same at the same terms. */
  public String digest() {
    return lines.isEmpty() ? "" : Digest.of(lines.toArray());
  }

  /**
   * What is to be written so that these lines are kept; only what differs.
   *
   * @param kept all that is kept, what was removed included
   */
  public List<Kept> changes(List<Kept> kept) {
    Map<Integer, Kept> before = new HashMap<>();
    kept.forEach(one -> before.put(one.number(), one));
    int most = Math.max(lines.size(), kept.stream().mapToInt(Kept::number).max().orElse(0));
    return IntStream.rangeClosed(1, most)
        .mapToObj(number -> next(number, before.get(number)))
        .filter(next -> !next.equals(before.get(next.number())))
        .toList();
  }

  private Kept next(int number, Kept before) {
    boolean removed = number > lines.size();
    Line line = removed ? before.line() : lines.get(number - 1);
    if (before != null && before.removed() == removed && before.line().equals(line)) {
      return before;
    }
    return new Kept(number, before == null ? 1 : before.revision() + 1, removed, line);
  }
}
