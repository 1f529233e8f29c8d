package io.salesline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replays a recording through pgbench: the same statements with the same values, prepared, on rows
 * of their own. Ids that a command makes or changes become ids that count up.
 */
final class PgBench {

  private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

  /** As {@link Requests#unlikeOthers} writes it, however names are spelled afterwards. */
  private static final Pattern MARK = Pattern.compile("unlike[0-9a-f]{32}");

  private static final int ROWS_A_CLIENT = 10_000;

  /** The row's own id in the replay: one that no other client and no earlier turn has. */
  private static final String FRESH =
      "('00000000-0000-4000-8000-' || lpad(to_hex(:client_id * "
          + ROWS_A_CLIENT
          + " + :n), 12, '0'))";

  private final PostgresAlone server;
  private final int clients;
  private final int seconds;

  PgBench(PostgresAlone server, int clients, int seconds) {
    this.server = server;
    this.clients = clients;
    this.seconds = seconds;
  }

  static boolean isThere() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "pgbench")));
  }

  /**
   * @param changed the tables whose recorded row is cloned first, parent before child; empty for a
   *     command that only inserts
   * @return transactions a second
   */
  double replay(String database, Recording recording, List<String> changed)
      throws IOException, SQLException, InterruptedException {
    Bench.say("pgbench replays on " + database);
    if (!changed.isEmpty()) {
      cloneRows(database, recording.own(), changed);
    }
    Path script = Files.createTempFile("salesline-", ".pgbench");
    try {
      Files.writeString(script, script(recording));
      return run(database, script);
    } finally {
      Files.delete(script);
    }
  }

  static String script(Recording recording) {
    var script = new StringBuilder("\\set n :n + 1\n");
    for (var statement : recording.statements()) {
      script.append(inlined(statement, recording.own()).replaceAll("\\s+", " ")).append(";\n");
    }
    return script.toString();
  }

  private static String inlined(Recording.Statement statement, String own) {
    Matcher matcher = Pattern.compile("\\$(\\d+)").matcher(statement.sql());
    return matcher.replaceAll(
        found ->
            Matcher.quoteReplacement(
                literal(statement.parameters().get(Integer.valueOf(found.group(1))), own)));
  }

  private static String literal(String value, String own) {
    if (value == null) {
      throw new IllegalStateException("a parameter was not logged");
    }
    // pgbench takes :name for a variable, also inside quotes.
    String safe = value.replace(":", "'||chr(58)||'");
    if (value.equals("'" + own + "'")) {
      return FRESH + "::uuid";
    }
    Set<String> marks = marks(value, own);
    if (!marks.isEmpty()) {
      String replaced = "(" + safe + ")";
      for (String mark : marks) {
        replaced = "replace(" + replaced + ", '" + mark + "', " + instead(mark) + ")";
      }
      return replaced;
    }
    return value.contains(":") ? "(" + safe + ")" + castOf(value) : value;
  }

  /**
   * What no two turns may have in common: the own id, and what a name was made unlike others by.
   */
  private static Set<String> marks(String value, String own) {
    var marks = new LinkedHashSet<String>();
    if (value.contains(own)) {
      marks.add(own);
    }
    MARK.matcher(value).results().map(MatchResult::group).forEach(marks::add);
    return marks;
  }

  /** One word, like what it stands for. */
  private static String instead(String mark) {
    return MARK.matcher(mark).matches() ? "'unlike' || replace(" + FRESH + ", '-', '')" : FRESH;
  }

  private static String castOf(String value) {
    return value.matches("'\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}.*'") ? "::timestamptz" : "";
  }

  /** As the recorded row was before the command: what it changed is undone by cloning it first. */
  private void cloneRows(String database, String own, List<String> tables) throws SQLException {
    try (var connection = server.database(database);
        var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = 0");
      statement.execute("set session_replication_role = replica");
      for (String table : tables) {
        String id = table.equals(tables.getFirst()) ? "id" : tables.getFirst() + "_id";
        statement.execute(
            """
            insert into %1$s
            select (jsonb_populate_record(null::%1$s, to_jsonb(r) || jsonb_build_object('%2$s',
              '00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0')))).*
            from %1$s r, generate_series(1, %3$d) n
            where r.%2$s = '%4$s' %5$s
            """
                .formatted(
                    table,
                    id,
                    clients * ROWS_A_CLIENT,
                    own,
                    table.equals("stage_stay") ? "and r.ordinal = 1" : ""));
        statement.execute("analyze " + table);
      }
    }
  }

  private double run(String database, Path script) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.addAll(List.of("pgbench", "-h", "127.0.0.1", "-p", Integer.toString(server.port())));
    command.addAll(List.of("-U", "postgres"));
    command.addAll(List.of("-n", "-M", "prepared", "-c", Integer.toString(clients), "-j", "2"));
    command.addAll(
        List.of("-T", Integer.toString(seconds), "-D", "n=0", "-f", script.toString(), database));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(seconds + 60L, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException("pgbench failed:\n" + output);
    }
    Matcher tps = TPS.matcher(output);
    if (!tps.find()) {
      throw new IOException("pgbench said no rate:\n" + output);
    }
    double rate = Double.parseDouble(tps.group(1));
    if (rate * seconds > 0.9 * clients * ROWS_A_CLIENT) {
      throw new IOException("pgbench was quicker than there were rows: raise ROWS_A_CLIENT");
    }
    return rate;
  }
}
