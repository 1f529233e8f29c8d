package io.salesline.reporting.answer;

import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Who reads a number, on which day, in which language.
 *
 * @param today in the organisation's zone
 */
public record Viewer(Caller caller, LocalDate today, Locale language) {

  /**
   * Sums: an analyst sees all of them.
   *
   * @throws Refusal 403 for whoever has none of the roles that read them
   */
  public Scope ofSums() {
    if (!caller.hasAny(Role.REPRESENTATIVE, Role.MANAGER, Role.DIRECTOR, Role.ANALYST)) {
      throw Refusal.forbidden("forbidden");
    }
    return Scope.ofAggregates(caller, today);
  }

  /**
   * For what shows nothing but deals.
   *
   * @throws Refusal 403 for whoever has none of the roles that read them
   */
  public void requireDeals() {
    if (!caller.hasAny(Role.REPRESENTATIVE, Role.MANAGER, Role.DIRECTOR)) {
      throw Refusal.forbidden("forbidden");
    }
  }

  /** The deals themselves: an analyst sees none. */
  public Scope ofDeals() {
    return Scope.ofRecords(caller, today);
  }

  /** True when the deals that they may list are those that their sums count. */
  public boolean opensNumbers() {
    return caller.has(Role.DIRECTOR) || !caller.has(Role.ANALYST);
  }

  /** A customer's name may be a person's: whoever reads sums alone is told its id. */
  public boolean readsNamesOfCustomers() {
    return opensNumbers();
  }

  public boolean readsChinese() {
    return Locale.CHINESE.getLanguage().equals(language.getLanguage());
  }
}
