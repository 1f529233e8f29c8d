package io.salesline.leads.query;

import io.salesline.leads.id.MemberId;
import io.salesline.platform.access.Scope;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.store.EntityRows;
import io.salesline.platform.store.NameIndex;
import io.salesline.platform.store.NameListing;
import io.salesline.platform.text.NameQuestion;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The query for the records of a scope, newest first: those of visible owners, and of those without
 * an owner the ones that the caller's pools show. The two parts are sorted and limited apart, each
 * by an index of its own, and then merged: with an {@code or} between them, PostgreSQL would read
 * the newest records of the whole organisation until enough of them happened to be visible.
 *
 * @param <E> an entity whose table has the columns id, owner_id and created_at; it is {@code r} in
 *     conditions
 */
public final class VisibleRecords<E> {

  private static final String ORDER = " order by r.created_at desc, r.id desc limit :most";
  private static final String OF_VISIBLE_OWNERS =
      "r.owner_id is not null and r.owner_id in"
          + " (select member_id from visible_members(:scope_member, :scope_today))";

  private final Class<E> entity;
  private final String table;
  private final String ofPools;
  private final Scope scope;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();
  private boolean owned = true;
  private boolean unowned = true;

  /**
   * @param ofPools which records without an owner a member of pools sees, in terms of {@code r} and
   *     {@code :scope_member}
   */
  public VisibleRecords(Class<E> entity, String table, String ofPools, Scope scope) {
    this.entity = entity;
    this.table = table;
    this.ofPools = ofPools;
    this.scope = scope;
  }

  public void where(String condition, String parameter, Object value) {
    conditions.add(condition);
    parameters.put(parameter, value);
  }

  public void ownedBy(MemberId owner) {
    where("r.owner_id = :owner", "owner", owner.value());
    owned(true);
  }

  /** Only those with an owner, or only those without. */
  public void owned(boolean only) {
    owned &= only;
    unowned &= !only;
  }

  /** Those that follow this one. */
  public void after(Instant createdAt, UUID id) {
    conditions.add("(r.created_at, r.id) < (:created_at, :last_id)");
    parameters.put("created_at", createdAt);
    parameters.put("last_id", id);
  }

  /** Only those whose names hold what is asked for. */
  public void named(NameIndex index, NameQuestion question) {
    where(index.holds("r.id"), "words", question.tsquery());
  }

  /** The same records in the order of their names. */
  public NameListing byName(NameIndex index) {
    var listing = new NameListing(index, "r", reasons()).in(scope);
    conditions.forEach(listing::and);
    parameters.forEach(listing::set);
    return listing;
  }

  /** The one of that id. Fails with a 404 refusal where the scope has none. */
  public Uni<E> require(Mutiny.SessionFactory sessions, UUID id) {
    where("r.id = :id", "id", id);
    return sessions
        .withSession(session -> first(session, 1).getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(Refusal::notFound);
  }

  /** The newest of them. */
  public Mutiny.SelectionQuery<E> first(Mutiny.Session session, int most) {
    String sql = sql();
    var query = EntityRows.query(session, sql, entity).setParameter("most", most);
    parameters.forEach(query::setParameter);
    if (sql.contains(":scope_member")) {
      query.setParameter("scope_member", scope.member());
    }
    if (sql.contains(":scope_today")) {
      query.setParameter("scope_today", scope.today());
    }
    return query;
  }

  private String sql() {
    List<String> parts = reasons().stream().map(this::part).toList();
    return parts.size() == 1 ? parts.getFirst() : merged(parts);
  }

  /** Why a record is visible; no record for two reasons. */
  private List<String> reasons() {
    if (scope.all() && owned && unowned) {
      return List.of("true");
    }
    var reasons = new ArrayList<String>();
    if (owned) {
      reasons.add(scope.all() ? "r.owner_id is not null" : OF_VISIBLE_OWNERS);
    }
    if (unowned) {
      reasons.add("r.owner_id is null" + (scope.all() ? "" : " and " + ofPools));
    }
    return reasons.isEmpty() ? List.of("false") : reasons;
  }

  private String part(String visible) {
    var part = new StringBuilder("select r.* from " + table + " r where ").append(visible);
    conditions.forEach(condition -> part.append(" and ").append(condition));
    return part.append(ORDER).toString();
  }

  private static String merged(List<String> parts) {
    String all =
        parts.stream().collect(Collectors.joining(") union all (", "select r.* from ((", ")) r"));
    return all + ORDER;
  }
}
