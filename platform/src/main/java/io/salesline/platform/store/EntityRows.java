package io.salesline.platform.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Native queries whose rows are entities. What they say as {@code l.*} becomes the columns that
 * this version knows: Hibernate Reactive fails on any other (its issue 3616), and while a cluster
 * is upgraded the next version has added its columns and this one still answers.
 */
public final class EntityRows {

  private static final String BOUND = "\\b(?:from|join|update|into)\\s+%s\\s+(?:as\\s+)?(\\w+)";
  private static final String ALL = "\\b%s\\.\\*";

  private EntityRows() {}

  /**
   * @param sql with {@code alias.*} for the entity's table by any of its aliases
   * @param type an entity, or what else a row may be; of that the query stays as it is
   */
  public static <T> Mutiny.SelectionQuery<T> query(
      Mutiny.Session session, String sql, Class<T> type) {
    return session.createNativeQuery(
        persister(session, type).map(entity -> named(sql, entity)).orElse(sql), type);
  }

  private static Optional<EntityPersister> persister(Mutiny.Session session, Class<?> type) {
    var metamodel = (MappingMetamodel) session.getFactory().getMetamodel();
    return Optional.ofNullable(metamodel.findEntityDescriptor(type));
  }

  private static String named(String sql, EntityPersister entity) {
    String named = sql;
    for (String alias : aliases(sql, entity.getTableName())) {
      named = named.replaceAll(ALL.formatted(alias), columns(entity, alias));
    }
    return named;
  }

  private static List<String> aliases(String sql, String table) {
    Matcher bound = Pattern.compile(BOUND.formatted(table), Pattern.CASE_INSENSITIVE).matcher(sql);
    return bound.results().map(found -> found.group(1)).distinct().toList();
  }

  private static String columns(EntityPersister entity, String alias) {
    var columns = new ArrayList<String>();
    entity
        .getIdentifierMapping()
        .forEachSelectable((place, column) -> columns.add(column.getSelectionExpression()));
    entity.forEachSelectable((place, column) -> columns.add(column.getSelectionExpression()));
    return columns.stream().distinct().map(column -> alias + "." + column).collect(joining(", "));
  }
}
