package io.salesline.leads.id;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much a customer counts. */
public enum CustomerClass {
  /** 重点: brings much now. */
  A,
  /** 发展: brings little now, could bring much. */
  B,
  /** 维持: neither. */
  C;

  /** As it stands in requests and events. */
  public String key() {
    return name();
  }

  public static Optional<CustomerClass> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }

  public static List<String> keys() {
    return Arrays.stream(values()).map(CustomerClass::key).toList();
  }
}
