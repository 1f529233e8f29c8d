package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.WatchedOrganisation.isWithin;
import static io.salesline.reporting.WatchedOrganisation.managedBy;
import static io.salesline.reporting.WatchedOrganisation.today;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who asks, and what domain.md §6 lets them see, the slow way.
 *
 * @param roles as the organisation knows them; none for whoever is unknown or has left
 */
record Watcher(String username, Set<String> roles) {

  static Watcher of(String username, String... roles) {
    return new Watcher(username, Set.of(roles));
  }

  @Override
  public String toString() {
    return username;
  }

  boolean hasAny(Set<String> wanted) {
    return roles.stream().anyMatch(wanted::contains);
  }

  /** A director all, and an analyst all sums. */
  boolean seesAllSums() {
    return roles.contains("director") || roles.contains("analyst");
  }

  boolean seesAllDeals() {
    return roles.contains("director");
  }

  /** Whether the deals that they may list are those that their sums count. */
  boolean opensNumbers() {
    return seesAllDeals() || !roles.contains("analyst");
  }

  /** The names of customers may be people's: no aggregate tells them. */
  boolean readsCustomersNames() {
    return opensNumbers();
  }

  /** Records follow today's owner and organisation. */
  boolean reachesRecord(UUID owner) {
    return owner.equals(id(username))
        || managedBy(username).filter(unit -> isWithin(owner, today(), unit)).isPresent();
  }

  /**
   * Results follow the unit of their day; one's own belong to one always.
   *
   * @param day null where the record tells none
   */
  boolean reachesResult(UUID owner, LocalDate day) {
    return owner.equals(id(username))
        || day != null
            && managedBy(username).filter(unit -> isWithin(owner, day, unit)).isPresent();
  }
}
