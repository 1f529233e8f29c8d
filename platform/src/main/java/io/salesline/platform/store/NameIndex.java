package io.salesline.platform.store;

import io.salesline.platform.text.SpelledName;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
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

  private static final String WRITE =
      """
      insert into %s as known (id, words, sort_key, spelling)
      select n.id, array_to_tsvector(array(select jsonb_array_elements_text(n.words))), n.sort_key, :spelling
      from jsonb_to_recordset(cast(cast(:names as text) as jsonb)) as n(id uuid, words jsonb, sort_key text)
      on conflict (id) do update
        set words = excluded.words, sort_key = excluded.sort_key, spelling = excluded.spelling
      """;
  private static final String UNLESS_NEWER = " where known.spelling < excluded.spelling";
  private static final String MISSING =
      """
      select named.%1$s as id, named.name as name from %2$s named left join %3$s known on known.id = named.%1$s
      where named.%1$s > :after and (known.id is null or known.spelling < :spelling)
      order by named.%1$s limit :most
      """;

  private final String table;
  private final String missing;

  /**
   * @param table the index
   * @param named the table whose column {@code name} it is of
   * @param id that table's primary key
   */
  public NameIndex(String table, String named, String id) {
    this.table = table;
    this.missing = MISSING.formatted(id, named, table);
  }

  /**
   * A condition that names the question {@code :words}.
   *
   * @param id the column that holds the id, with its alias
   */
  public String holds(String id) {
    return id + " in (select id from " + table + " where words @@ cast(:words as tsquery))";
  }

  /** In the transaction that changed the names; a null name is one too. */
  public Uni<Void> write(Mutiny.Session session, Map<UUID, String> names) {
    return write(session, WRITE.formatted(table), names);
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
        .call(names -> write(session, WRITE.formatted(table) + UNLESS_NEWER, names))
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

  private static Uni<Void> write(Mutiny.Session session, String sql, Map<UUID, String> names) {
    if (names.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var rows = new JsonArray();
    names.forEach((id, name) -> rows.add(row(id, SpelledName.of(name))));
    return session
        .createNativeQuery(sql)
        .setParameter("spelling", SpelledName.SPELLING)
        .setParameter("names", rows.encode())
        .executeUpdate()
        .replaceWithVoid();
  }

  private static JsonObject row(UUID id, SpelledName name) {
    return new JsonObject()
        .put("id", id.toString())
        .put("words", new JsonArray(List.copyOf(name.words())))
        .put("sort_key", name.sortKey());
  }
}
