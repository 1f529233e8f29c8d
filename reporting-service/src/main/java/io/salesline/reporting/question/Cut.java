package io.salesline.reporting.question;

import io.salesline.platform.access.Scope;
import java.util.Set;
import java.util.UUID;

/**
 * Which deals a number counts: those in the caller's scope, narrowed to a member's, a unit's, a
 * product's. A unit stands for itself and all beneath it.
 *
 * @param member null for all
 * @param unit null for all
 * @param product null for all
 */
public record Cut(Scope scope, UUID member, UUID unit, UUID product) {

  public static final Set<String> PARAMETERS = Set.of("member", "unit", "product");

  public static Cut of(Scope scope, Parameters parameters) {
    return new Cut(
        scope, parameters.uuid("member"), parameters.uuid("unit"), parameters.uuid("product"));
  }

  /** True when every owner counts. */
  public boolean isEverybody() {
    return scope.all() && member == null && unit == null;
  }
}
