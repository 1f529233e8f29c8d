package io.salesline.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The schema as the next version of a service may leave it while this one still runs: each table
 * has a column more. Whoever selects all columns of a table where only the known ones are
 * understood fails in the tests, and not in a cluster that is upgraded.
 */
final class NextVersion {

  private static final String ADD_COLUMNS =
      """
      do $$
      declare
        known regclass;
      begin
        for known in
          select oid from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
            and relname not like '%schema_history'
        loop
          execute format('alter table %s add column of_the_next_version text default ''later''', known);
        end loop;
      end $$
      """;

  private NextVersion() {}

  static void addColumns(String jdbcUrl, String owner) throws SQLException {
    try (var database = DriverManager.getConnection(jdbcUrl, owner, owner);
        var statement = database.createStatement()) {
      statement.execute(ADD_COLUMNS);
    }
  }
}
