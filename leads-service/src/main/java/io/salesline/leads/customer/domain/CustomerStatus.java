package io.salesline.leads.customer.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How far somebody is a customer. */
public enum CustomerStatus {
  /** A conversion has named them; their deal is not there yet. */
  PROSPECT,
  ACTIVE,
  /** The conversion that brought them came to nothing. */
  WITHDRAWN,
  /** It was another customer all along. */
  MERGED;

  /** As it stands in requests and events. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<CustomerStatus> of(String key) {
    return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(CustomerStatus::key).toList();
  }
}
