package io.salesline.reporting.question;

import io.salesline.platform.access.Scope;
import io.salesline.reporting.sql.Bindings;
import java.util.Set;
import java.util.UUID;

/**
 * Which deals a number counts: those in the caller's scope, narrowed to a member's, a unit's, a
 * product's, a customer's. A unit stands for itself and all beneath it.
 *
 * @param member null for all
 * @param unit null for all
 * @param product null for all
 * @param customer null for all
 */
public record Cut(Scope scope, UUID member, UUID unit, UUID product, UUID customer) {

  public static final Set<String> PARAMETERS = Set.of("member", "unit", "product");

  public Cut(Scope scope, UUID member, UUID unit, UUID product) {
    this(scope, member, unit, product, null);
  }

  public static Cut of(Scope scope, Parameters parameters) {
    return new Cut(
        scope, parameters.uuid("member"), parameters.uuid("unit"), parameters.uuid("product"));
  }

  /** True when each owner's sums answer: they do not know products nor customers. */
  public boolean isOfOwners() {
    return product == null && customer == null;
  }

  /** Conditions on a deal, each after an {@code and}: its product and customer. */
  public String dealFilter(String alias, Bindings bindings) {
    return condition(alias + ".product_id", product, bindings)
        + condition(alias + ".customer_id", customer, bindings);
  }

  private static String condition(String column, UUID value, Bindings bindings) {
    return value == null ? "" : " and %s = %s".formatted(column, bindings.add(value));
  }

  /** True when every owner counts. */
  public boolean isEverybody() {
    return scope.all() && member == null && unit == null;
  }
}
