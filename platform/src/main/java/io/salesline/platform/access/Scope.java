package io.salesline.platform.access;

import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Which owners' records a caller sees: their own, those of the units they manage, or all. It is
 * applied in the query, so that a record outside it does not exist for the caller.
 *
 * <p>For a Hibernate native query, append {@link #ownerIn} to the where clause and call {@link
 * #bind}. For the raw client use {@code ($n or x.owner_id in (select member_id from
 * visible_members($m, $o)))} with {@link #all}, {@link #member} and {@link #today}.
 *
 * @param today in the organisation's zone
 */
public record Scope(boolean all, UUID member, LocalDate today) {

  /** Records: directors see all of them. */
  public static Scope ofRecords(Caller caller, LocalDate today) {
    return new Scope(caller.has(Role.DIRECTOR) || caller.isSystem(), caller.memberId(), today);
  }

  /** Sums without contact data: analysts see all of them too. */
  public static Scope ofAggregates(Caller caller, LocalDate today) {
    boolean all = caller.hasAny(Role.DIRECTOR, Role.ANALYST) || caller.isSystem();
    return new Scope(all, caller.memberId(), today);
  }

  /** A condition on the column that holds the owner, for a query with named parameters. */
  public static String ownerIn(String column) {
    return "(:scope_all or "
        + column
        + " in (select member_id from visible_members(:scope_member, :scope_today)))";
  }

  /** Sets the parameters that {@link #ownerIn} names. */
  public <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query) {
    return query
        .setParameter("scope_all", all)
        .setParameter("scope_member", member)
        .setParameter("scope_today", today);
  }
}
