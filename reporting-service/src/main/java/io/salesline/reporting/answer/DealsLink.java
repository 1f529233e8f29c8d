package io.salesline.reporting.answer;

import io.salesline.reporting.question.Cut;
import io.salesline.reporting.question.Period;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where a number opens, as a relative address: to the deals behind it, or to another answer. */
public final class DealsLink {

  private static final String LIST = "/api/reporting/v1/deals?";

  private final String address;
  private final Map<String, Object> filters;

  private DealsLink(String address, Map<String, Object> filters) {
    this.address = address;
    this.filters = filters;
  }

  /** The deals of a cut; each further filter narrows them. */
  public static DealsLink of(Cut cut) {
    return to(LIST, cut);
  }

  /**
   * An answer that takes a cut.
   *
   * @param address with its question mark
   */
  public static DealsLink to(String address, Cut cut) {
    return new DealsLink(address, Map.of())
        .with("member", cut.member())
        .with("unit", cut.unit())
        .with("product", cut.product())
        .with("customer", cut.customer());
  }

  /** Replaces a filter; null removes it. */
  public DealsLink with(String name, Object value) {
    var more = new LinkedHashMap<>(filters);
    more.remove(name);
    if (value != null) {
      more.put(name, value);
    }
    return new DealsLink(address, more);
  }

  public DealsLink within(Period period) {
    return with("closed_from", period.from()).with("closed_to", period.to());
  }

  /** Null for whoever reads sums but no deals. */
  public String textFor(boolean maySeeDeals) {
    return maySeeDeals ? toString() : null;
  }

  @Override
  public String toString() {
    return filters.entrySet().stream()
        .map(filter -> filter.getKey() + "=" + encoded(filter.getValue()))
        .collect(Collectors.joining("&", address, ""));
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
  }
}
