package io.salesline.platform.store;

import io.salesline.platform.access.Scope;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NamedPage;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The query for a page of a list in the order of its names. Rows whose name nobody has spelled yet
 * follow at the end, by their ids: they are looked for only when the spelled ones do not fill the
 * page, since finding what is missing reads an index through.
 *
 * <p>First the places are read and then their rows: a page ends where its last name stood, even if
 * that changes in the meantime, so that no other row is passed over or shown twice.
 */
public final class NameListing implements Narrowed {

  private static final String SPELLED =
      """
      select s.sort_key as sort_key, s.id as id from %1$s %2$s join %3$s s on s.id = %2$s.%4$s
      where %5$s and (s.sort_key, s.id) > (:after_key, :after_id) order by s.sort_key, s.id limit :most
      """;
  private static final String UNSPELLED =
      """
      select '%6$s' as sort_key, %2$s.%4$s as id from %1$s %2$s
      where %5$s and %2$s.%4$s > :after_id and not exists (select from %3$s s where s.id = %2$s.%4$s)
      order by %2$s.%4$s limit :most
      """;
  private static final String ROWS =
      """
      select %2$s.* from %1$s %2$s
      where %2$s.%4$s in (select unnest(cast(cast(:ids as text) as uuid[]))) and (%5$s)
      """;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final NameIndex index;
  private final String alias;
  private final List<String> visible;
  private final StringBuilder conditions = new StringBuilder();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private NamePlace after = new NamePlace("", BEFORE_ALL);

  /**
   * @param alias of the named table in all conditions
   * @param visible which rows the reader sees, a condition for each reason why; no row has two.
   *     Each is sorted and limited apart, by an index of its own
   */
  public NameListing(NameIndex index, String alias, List<String> visible) {
    this.index = index;
    this.alias = alias;
    this.visible = List.copyOf(visible);
  }

  /** With the parameters of {@link Scope#ownerIn}, as far as conditions name them. */
  public NameListing in(Scope scope) {
    values.put("scope_all", scope.all());
    values.put("scope_member", scope.member());
    values.put("scope_today", scope.today());
    return this;
  }

  @Override
  public NameListing and(String condition) {
    conditions.append(" and ").append(condition);
    return this;
  }

  @Override
  public NameListing and(String condition, Optional<?> value) {
    value.ifPresent(
        present -> {
          and(condition);
          values.put(Narrowed.parameter(condition), present);
        });
    return this;
  }

  /** The value of a parameter that conditions name. */
  public NameListing set(String parameter, Object value) {
    values.put(parameter, value);
    return this;
  }

  /** Goes on behind this place. */
  public NameListing after(NamePlace place) {
    after = place;
    return this;
  }

  /**
   * @param id of a row
   * @param most rows, at least 1
   */
  public <T> Uni<NamedPage<T>> page(
      Mutiny.Session session, Class<T> entity, Function<T, UUID> id, int most) {
    return spelled(session, most + 1)
        .chain(places -> withUnspelled(session, places, most + 1))
        .chain(places -> page(session, entity, id, places, most));
  }

  private Uni<List<NamePlace>> spelled(Mutiny.Session session, int most) {
    return after.isSpelled()
        ? places(session, SPELLED, after.id(), most)
        : Uni.createFrom().item(List.of());
  }

  private Uni<List<NamePlace>> withUnspelled(
      Mutiny.Session session, List<NamePlace> spelled, int most) {
    if (spelled.size() == most) {
      return Uni.createFrom().item(spelled);
    }
    UUID from = after.isSpelled() ? BEFORE_ALL : after.id();
    return places(session, UNSPELLED, from, most - spelled.size())
        .map(unspelled -> joined(spelled, unspelled));
  }

  private static List<NamePlace> joined(List<NamePlace> first, List<NamePlace> then) {
    var all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private Uni<List<NamePlace>> places(Mutiny.Session session, String part, UUID from, int most) {
    String sql =
        visible.stream()
            .map(reason -> sql(part, reason + conditions))
            .collect(Collectors.joining(") union all (", "select p.* from ((", ")) p"));
    var query =
        session.createNativeQuery(sql + " order by p.sort_key, p.id limit :most", Object[].class);
    bind(query, sql).setParameter("after_id", from).setParameter("most", most);
    if (after.isSpelled() && part.equals(SPELLED)) {
      query.setParameter("after_key", after.key());
    }
    return query.getResultList().map(NameListing::placesOf);
  }

  private static List<NamePlace> placesOf(List<Object[]> rows) {
    return rows.stream().map(row -> new NamePlace((String) row[0], (UUID) row[1])).toList();
  }

  private <T> Uni<NamedPage<T>> page(
      Mutiny.Session session,
      Class<T> entity,
      Function<T, UUID> id,
      List<NamePlace> places,
      int most) {
    boolean more = places.size() > most;
    List<NamePlace> shown = more ? places.subList(0, most) : places;
    Optional<NamePlace> end = more ? Optional.of(shown.getLast()) : Optional.empty();
    if (shown.isEmpty()) {
      return Uni.createFrom().item(new NamedPage<>(List.of(), end));
    }
    String sql = sql(ROWS, String.join(" or ", visible));
    var query = EntityRows.query(session, sql, entity);
    return bind(query, sql)
        .setParameter("ids", ArrayText.of(shown, NamePlace::id))
        .getResultList()
        .map(rows -> new NamedPage<>(inOrder(rows, id, shown), end));
  }

  private static <T> List<T> inOrder(List<T> rows, Function<T, UUID> id, List<NamePlace> places) {
    var byId = new HashMap<UUID, T>();
    rows.forEach(row -> byId.put(id.apply(row), row));
    return places.stream().map(place -> byId.get(place.id())).filter(Objects::nonNull).toList();
  }

  private String sql(String shape, String where) {
    return shape.formatted(
        index.named(), alias, index.table(), index.id(), where, NamePlace.UNSPELLED);
  }

  /** With those of the values that it names. */
  private <R> Mutiny.SelectionQuery<R> bind(Mutiny.SelectionQuery<R> query, String sql) {
    values.forEach(
        (name, value) -> {
          if (Pattern.compile(":" + name + "\\b").matcher(sql).find()) {
            query.setParameter(name, value);
          }
        });
    return query;
  }
}
