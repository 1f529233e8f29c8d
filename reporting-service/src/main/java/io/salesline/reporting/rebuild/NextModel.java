package io.salesline.reporting.rebuild;

import static java.util.stream.Collectors.joining;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/**
 * The model to be, in a schema of its own: tables like those that answer, and at last in their
 * place. Names are unqualified everywhere, so that the same statements fill the one and the other.
 */
final class NextModel {

  static final String SCHEMA = "model_next";

  /** How far each key of a dimension is. */
  private static final String FOLDED =
      "create unlogged table %s.folded (consumer text, key text, revision bigint, primary key (consumer, key))"
          .formatted(SCHEMA);

  private static final String LIKE =
      """
      select format('create table %s.%%1$I (like public.%%1$I including defaults including generated
          including constraints)', relname)
        || case when reloptions is null then ''
          else format('; alter table %s.%%I set (%%s)', relname, array_to_string(reloptions, ', ')) end
      from pg_class where oid = to_regclass('public.' || $1)
      """
          .formatted(SCHEMA, SCHEMA);

  private static final String KEYS =
      """
      select format('alter table %s.%%I add constraint %%I %%s', $1::text, conname,
        pg_get_constraintdef(oid))
      from pg_constraint
      where conrelid = to_regclass('public.' || $1) and contype in ('p', 'u')
      """
          .formatted(SCHEMA);

  private static final String INDEXES =
      """
      select replace(pg_get_indexdef(indexrelid), ' ON public.', ' ON %s.')
      from pg_index i
      where indrelid = to_regclass('public.' || $1)
        and not exists (select from pg_constraint where conindid = i.indexrelid)
      """
          .formatted(SCHEMA);

  /** What is asked of the tables by another name. A view is bound to the tables it was made of. */
  private static final String VIEWS =
      """
      select v.relname, pg_get_viewdef(v.oid)
      from pg_class v
      where v.relkind = 'v' and v.relnamespace = 'public'::regnamespace and exists (
        select from pg_depend d join pg_rewrite r on r.oid = d.objid and r.ev_class = v.oid
        where d.classid = 'pg_rewrite'::regclass and d.refobjid = any($1::text[]::regclass[]))
      order by v.oid
      """;

  /**
   * @param definition with the schema of the tables
   */
  private record View(String name, String definition) {

    String of(String schema) {
      String text = definition;
      for (String table : ModelTables.ALL) {
        text = text.replaceAll("\\bpublic\\." + table + "\\b", schema + "." + table);
      }
      return "create or replace view " + schema + "." + name + " as " + text;
    }
  }

  private final SqlConnection connection;

  NextModel(SqlConnection connection) {
    this.connection = connection;
  }

  /** Empty tables, and nothing of a rebuild that was given up. */
  void create() {
    run("drop schema if exists " + SCHEMA + " cascade");
    run("create schema " + SCHEMA);
    run(FOLDED);
    ModelTables.ALL.forEach(table -> runAll(LIKE, table));
    ModelTables.ROLLUPS.forEach(this::index);
    ModelTables.DIMENSIONS.forEach(this::index);
  }

  /** What names the facts' rows, and the views of them, which may rest on it. */
  void nameFacts() {
    ModelTables.FACTS.forEach(table -> runAll(KEYS, table));
    views().forEach(view -> run(view.of(SCHEMA)));
    ModelTables.FACTS.forEach(table -> run("analyze " + SCHEMA + "." + table));
  }

  void indexFacts() {
    ModelTables.FACTS.forEach(table -> runAll(INDEXES, table));
    ModelTables.ALL.forEach(table -> run("analyze " + SCHEMA + "." + table));
  }

  /**
   * In the transaction of its last event: whoever asks afterwards asks this one. Fails where a
   * question lasts too long; then nothing has changed.
   */
  void takePlace(String appRole) {
    run("set local lock_timeout = '200ms'");
    run("lock table " + all("public") + " in access exclusive mode");
    List<View> views = views();
    run("create schema model_before");
    for (String table : ModelTables.ALL) {
      run("alter table public." + table + " set schema model_before");
      run("alter table " + SCHEMA + "." + table + " set schema public");
      run("grant select, insert, update, delete on public." + table + " to " + quoted(appRole));
    }
    views.forEach(view -> run(view.of("public")));
    run("drop schema model_before, " + SCHEMA + " cascade");
    run("update model_change set change = change + 1");
  }

  private void index(String table) {
    runAll(KEYS, table);
    runAll(INDEXES, table);
  }

  private static String all(String schema) {
    return ModelTables.ALL.stream().map(table -> schema + "." + table).collect(joining(", "));
  }

  private List<View> views() {
    String[] tables =
        ModelTables.ALL.stream().map(table -> "public." + table).toArray(String[]::new);
    var views = new ArrayList<View>();
    for (Row row : ask(VIEWS, tables)) {
      views.add(new View(row.getString(0), row.getString(1)));
    }
    return views;
  }

  private void runAll(String question, String table) {
    for (Row row : ask(question, table)) {
      run(row.getString(0));
    }
  }

  private RowSet<Row> ask(String question, Object value) {
    return connection.preparedQuery(question).execute(Tuple.of(value)).await().indefinitely();
  }

  private void run(String sql) {
    connection.query(sql).execute().await().indefinitely();
  }

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
