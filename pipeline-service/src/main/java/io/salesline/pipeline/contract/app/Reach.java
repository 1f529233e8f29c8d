package io.salesline.pipeline.contract.app;

import io.salesline.platform.access.Caller;
import io.salesline.platform.access.Role;
import io.salesline.platform.access.Scope;
import java.time.LocalDate;

/**
 * Which contracts a caller works with: those of the deals in scope; finance all, a sales assistant
 * also those of the unit they belong to and of the units beneath it.
 *
 * @param assists whether the units that the caller belongs to count
 */
public record Reach(Scope scope, boolean assists) {

  public static Reach of(Caller caller, LocalDate today) {
    Scope deals = Scope.ofRecords(caller, today);
    var scope = new Scope(deals.all() || caller.has(Role.FINANCE), deals.member(), today);
    return new Reach(scope, caller.has(Role.SALES_ASSISTANT));
  }
}
