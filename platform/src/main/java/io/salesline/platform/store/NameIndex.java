package io.salesline.platform.store;

import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.SpelledName;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A table beside another one, in which the names of its rows are looked up: {@code id}, {@code
 * words} (tsvector), {@code sort_key} (text collate "C"), {@code spelling} (int).
 */
public final class NameIndex {

  // The words come as PostgreSQL writes a tsvector, which it reads faster than it makes an array.
  private static final String WRITE =
      """
      insert into %s as known (id, words, sort_key, spelling)
      select n.id, cast(n.words as tsvector), n.sort_key, %d
      from json_to_recordset(cast(cast(%s as text) as json)) as n(id uuid, words text, sort_key text)
      on conflict (id) do update
        set words = excluded.words, sort_key = excluded.sort_key, spelling = excluded.spelling
      """;
  private static final String UNLESS_NEWER = " where known.spelling < excluded.spelling";
  private static final String MISSING =
      """
      select named.%1$s as id, named.%2$s as name from %3$s named left join %4$s known on known.id = named.%1$s
      where named.%1$s > :after and (known.id is null or known.spelling < :spelling)
      order by named.%1$s limit :most
      """;

  private final String table;
  private final String named;
  private final String id;
  private final String missing;

  /** Of a table whose column {@code name} holds the names. */
  public NameIndex(String table, String named, String id) {
    this(table, named, id, "name");
  }

  /**
   * @param table the index
   * @param named the table that it is of
   * @param id that table's primary key
   * @param name that table's column with the names
   */
  public NameIndex(String table, String named, String id, String name) {
    this.table = table;
    this.named = named;
    this.id = id;
    this.missing = MISSING.formatted(id, name, named, table);
  }

  /** The index. */
  String table() {
    return table;
  }

  /** The table that it is of. */
  String named() {
    return named;
  }

  /** That table's primary key. */
  String id() {
    return id;
  }

  /**
   * A condition that names the words looked for {@code :words}, for {@link NameQuestion#tsquery}.
   *
   * @param id the column that holds the id, with its alias
   */
  public String holds(String id) {
    return id + " in (" + ids(":words") + ")";
  }

  /**
   * A query for the ids of the names that hold something.
   *
   * @param words names the parameter that says what
   */
  public String ids(String words) {
    return "select id from " + table + " where words @@ cast(" + words + " as tsquery)";
  }

  /** In the transaction that changed the names; a null name is one too. */
  public Uni<Void> write(Mutiny.Session session, Map<UUID, String> names) {
    return write(session, names, "");
  }

  /** The same with the raw client. */
  public Uni<Void> write(SqlConnection transaction, Map<UUID, String> names) {
    return names.isEmpty()
        ? Uni.createFrom().voidItem()
        : transaction
            .preparedQuery(WRITE.formatted(table, SpelledName.SPELLING, "$1"))
            .execute(Tuple.of(rows(names)))
            .replaceWithVoid();
  }

  /**
   * Spells the next names that nobody has spelled yet, or only in an older way. Those that are
   * changed at the same time stay as they were changed.
   *
   * @param after where the batch before ended
   * @return where this one ends; empty when nothing was left
   */
  public Uni<Optional<UUID>> fill(Mutiny.Session session, UUID after, int most) {
    return session
        .createNativeQuery(missing, Object[].class)
        .setParameter("after", after)
        .setParameter("spelling", SpelledName.SPELLING)
        .setParameter("most", most)
        .getResultList()
        .map(NameIndex::names)
        .call(names -> write(session, names, UNLESS_NEWER))
        .map(names -> names.isEmpty() ? Optional.empty() : Optional.of(last(names)));
  }

  private static Map<UUID, String> names(List<Object[]> rows) {
    var names = new LinkedHashMap<UUID, String>();
    rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
    return names;
  }

  private static UUID last(Map<UUID, String> names) {
    return List.copyOf(names.keySet()).getLast();
  }

  private Uni<Void> write(Mutiny.Session session, Map<UUID, String> names, String unless) {
    return names.isEmpty()
        ? Uni.createFrom().voidItem()
        : session
            .createNativeQuery(WRITE.formatted(table, SpelledName.SPELLING, ":names") + unless)
            .setParameter("names", rows(names))
            .executeUpdate()
            .replaceWithVoid();
  }

  private static String rows(Map<UUID, String> names) {
    var rows = new JsonArray();
    names.forEach((id, name) -> rows.add(row(id, SpelledName.of(name))));
    return rows.encode();
  }

  private static JsonObject row(UUID id, SpelledName name) {
    return new JsonObject()
        .put("id", id.toString())
        .put("words", name.tsvector())
        .put("sort_key", name.sortKey());
  }
}
