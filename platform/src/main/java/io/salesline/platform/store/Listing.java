package io.salesline.platform.store;

import io.smallrye.mutiny.Uni;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The query for a page of a list, latest first. It is continued by the sort key of the last row, so
 * that a page costs the same anywhere.
 */
public final class Listing {

  private final String table;
  private final String alias;
  private final String key;
  private final StringBuilder conditions;
  private final Consumer<Mutiny.SelectionQuery<?>> scope;
  private final Map<String, Object> values = new LinkedHashMap<>();

  private Listing(
      String table, String sort, String within, Consumer<Mutiny.SelectionQuery<?>> scope) {
    this.table = table;
    this.alias = table.substring(table.indexOf(' ') + 1);
    this.key = sort + ", " + alias + ".id";
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
    return new Listing(table, sort, within, scope);
  }

  public Listing and(String condition) {
    conditions.append(" and ").append(condition);
    return this;
  }

  /**
   * Does not filter where the value is empty.
   *
   * @param condition names the value {@code :name}; it may name the scope's parameters after it
   */
  public Listing and(String condition, Optional<?> value) {
    value.ifPresent(
        present -> {
          and(condition);
          values.put(parameter(condition), present);
        });
    return this;
  }

  /** Goes on behind the row with this sort key. */
  public Listing after(Object sort, Object id) {
    values.put("after_key", sort);
    values.put("after_id", id);
    return and("(" + key + ") < (:after_key, :after_id)");
  }

  public <T> Uni<List<T>> page(Mutiny.Session session, Class<T> entity, int most) {
    String order = key.replace(",", " desc,") + " desc";
    var query =
        session.createNativeQuery(
            "select " + alias + ".* from " + table + " where " + conditions + " order by " + order,
            entity);
    scope.accept(query);
    values.forEach(query::setParameter);
    return query.setMaxResults(most).getResultList();
  }

  private static String parameter(String condition) {
    return condition.substring(condition.indexOf(':') + 1).split("\\W", 2)[0];
  }
}
