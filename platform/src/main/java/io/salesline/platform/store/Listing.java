package io.salesline.platform.store;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The query for a page of a list, latest first or in ascending order. It is continued by the sort
 * key of the last row, so that a page costs the same anywhere.
 */
public final class Listing implements Narrowed {

  private final String from;
  private final String alias;
  private final String sort;
  private final String id;
  private final boolean ascending;
  private final StringBuilder conditions;
  private final Consumer<Mutiny.SelectionQuery<?>> scope;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Listing(
      String from,
      String sort,
      String id,
      boolean ascending,
      String within,
      Consumer<Mutiny.SelectionQuery<?>> scope) {
    this.from = from;
    this.alias = from.split(" ", 3)[1];
    this.sort = sort;
    this.id = id;
    this.ascending = ascending;
    this.conditions = new StringBuilder(within);
    this.scope = scope;
  }

  /**
   * @param table with its alias, such as {@code visit v}
   * @param sort the column, with the alias; the id decides among equals
   * @param within the condition that keeps to what the reader may see
   * @param scope sets the parameters that it names
   */
  public static Listing latestFirst(
      String table, String sort, String within, Consumer<Mutiny.SelectionQuery<?>> scope) {
    String alias = table.substring(table.indexOf(' ') + 1);
    return new Listing(table, sort, alias + ".id", false, within, scope);
  }

  /**
   * In ascending order, for which an index has to have both columns of the sort key.
   *
   * @param from a table with its alias, and what is joined to it
   * @param sort the column, with its alias
   * @param id decides among equals, with its alias
   */
  public static Listing ascending(
      String from,
      String sort,
      String id,
      String within,
      Consumer<Mutiny.SelectionQuery<?>> scope) {
    return new Listing(from, sort, id, true, within, scope);
  }

  @Override
  public Listing and(String condition) {
    conditions.append(" and ").append(condition);
    return this;
  }

  @Override
  public Listing and(String condition, Optional<?> value) {
    value.ifPresent(
        present -> {
          and(condition);
          values.put(Narrowed.parameter(condition), present);
        });
    return this;
  }

  /** Goes on behind the row with this sort key. */
  public Listing after(Object lastSort, Object lastId) {
    values.put("after_key", lastSort);
    values.put("after_id", lastId);
    String behind = ascending ? " > " : " < ";
    return and("(" + sort + ", " + id + ")" + behind + "(:after_key, :after_id)");
  }

  public <T> Uni<List<T>> page(Mutiny.Session session, Class<T> entity, int most) {
    String order = ascending ? sort + ", " + id : sort + " desc, " + id + " desc";
    var query =
        EntityRows.query(
            session,
            "select " + alias + ".* from " + from + " where " + conditions + " order by " + order,
            entity);
    scope.accept(query);
    values.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }
}
