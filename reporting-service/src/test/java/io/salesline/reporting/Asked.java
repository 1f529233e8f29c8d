package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.WatchedOrganisation.isWithin;
import static io.salesline.reporting.WatchedOrganisation.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a question is narrowed to. Any of these may be null.
 *
 * @param unit its name
 */
record Asked(String unit, UUID member, UUID product, UUID customer) {

  static final Asked COMPANY = unit(WatchedOrganisation.COMPANY);

  /** Of one's own reach, of others', and of both. */
  private static final List<Asked> ALL =
      List.of(
          COMPANY,
          unit("see-a"),
          unit("see-b"),
          unit("see-region-b"),
          new Asked(null, id("see-bob"), null, null),
          new Asked("see-a", id("see-cho"), null, null),
          new Asked("see", null, WatchedOrganisation.PRODUCT, null),
          new Asked("see", null, null, WatchedOrganisation.SHARED_CUSTOMER));

  private static Asked unit(String name) {
    return new Asked(name, null, null, null);
  }

  /** What somebody asks: those who do not see everything ask for all that they see, too. */
  static List<Asked> by(Watcher watcher) {
    return watcher.seesAllSums()
        ? ALL
        : Stream.concat(Stream.of(new Asked(null, null, null, null)), ALL.stream()).toList();
  }

  /** A question with these as its parameters. */
  String in(String question) {
    String query =
        Stream.of(
                parameter("unit", unit == null ? null : id(unit)),
                parameter("member", member),
                parameter("product", product),
                parameter("customer", customer))
            .filter(Objects::nonNull)
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? question : question + (question.contains("?") ? "&" : "?") + query;
  }

  private static String parameter(String name, UUID value) {
    return value == null ? null : name + "=" + value;
  }

  Predicate<DealState> ofToday() {
    return deal -> isAsked(deal) && (unit == null || isWithin(deal.owner(), today(), unit));
  }

  Predicate<DealState> ofTheDay() {
    return deal -> isAsked(deal) && holdsOn(deal.owner(), deal.closedOn());
  }

  /** Where a unit is asked, no day is no day in it. */
  boolean holdsOn(UUID owner, LocalDate day) {
    return unit == null || day != null && isWithin(owner, day, unit);
  }

  boolean isAsked(DealState deal) {
    return (member == null || member.equals(deal.owner()))
        && (product == null || product.equals(deal.product()))
        && (customer == null || customer.equals(deal.customer()));
  }
}
