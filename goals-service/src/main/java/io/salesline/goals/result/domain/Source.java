package io.salesline.goals.result.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Events that a metric counts, and where it finds what in them.
 *
 * @param types of events that say what becomes of a subject; the last one holds
 * @param when the subject counts: a condition over {@code event}
 * @param subject the field with what is counted; with {@code event_id} each event is one
 * @param owner the field that says whose it is
 * @param day the field with its business day, or a time of that day
 * @param product the field with the product; null for none
 * @param customer the field with the customer; null for none
 * @param amount the field with the amount of a sum; null where one is counted
 * @param shares the field that says who gets which part of the amount; null where all is the
 *     owner's
 * @param minus whether the amount is taken off
 * @param distinct the field by which only the first counts; null where all do
 */
public record Source(
    Set<String> types,
    String when,
    String subject,
    String owner,
    String day,
    String product,
    String customer,
    String amount,
    String shares,
    boolean minus,
    String distinct) {

  public Source {
    types = Set.copyOf(types);
  }

  Optional<UUID> subjectOf(Fact fact) {
    return fact.get(subject, UUID.class);
  }

  /** None where the event does not say whose it is, when it was, or how much. */
  List<Entry> entriesOf(Fact fact, ZoneId zone) {
    return fact.get(owner, UUID.class)
        .flatMap(who -> entry(fact, who, zone))
        .map(all -> shared(fact, all))
        .orElseGet(List::of);
  }

  private List<Entry> shared(Fact fact, Entry all) {
    return fact.get(shares, String.class)
        .map(CreditShares::parse)
        .map(credit -> shared(credit, all))
        .orElseGet(() -> List.of(all));
  }

  private static List<Entry> shared(CreditShares credit, Entry all) {
    List<BigDecimal> amounts = credit.split(all.amount());
    return IntStream.range(0, amounts.size())
        .mapToObj(i -> all.of(credit.parts().get(i).member(), amounts.get(i)))
        .toList();
  }

  private Optional<Entry> entry(Fact fact, UUID who, ZoneId zone) {
    Optional<LocalDate> on = Optional.ofNullable(fact.fields().get(day)).map(it -> day(it, zone));
    Optional<BigDecimal> much = amount(fact);
    if (on.isEmpty()
        || much.isEmpty()
        || distinct != null && !fact.fields().containsKey(distinct)) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            who,
            on.get(),
            fact.get(product, UUID.class).orElse(null),
            fact.get(customer, UUID.class).orElse(null),
            much.get(),
            fact.get(distinct, UUID.class).orElse(null)));
  }

  private Optional<BigDecimal> amount(Fact fact) {
    Optional<BigDecimal> counted =
        amount == null
            ? Optional.of(BigDecimal.ONE)
            : Optional.ofNullable(fact.fields().get(amount)).map(Source::decimal);
    return minus ? counted.map(BigDecimal::negate) : counted;
  }

  private static BigDecimal decimal(Object number) {
    return number instanceof Long whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
  }

  private static LocalDate day(Object when, ZoneId zone) {
    return when instanceof Instant instant ? LocalDate.ofInstant(instant, zone) : (LocalDate) when;
  }
}
