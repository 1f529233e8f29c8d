package io.salesline.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of one command, with their parameters, as PostgreSQL logged them: the look-up of
 * the caller and the whole transaction.
 *
 * @param own the id of what the command makes or changes
 * @param statements in their order; begin and commit included
 */
record Recording(String own, List<Statement> statements) {

  /**
   * @param parameters by number, as SQL literals
   */
  record Statement(String sql, Map<Integer, String> parameters) {}

  private static final Pattern LINE = Pattern.compile("^(\\d+)\\|([^|]*)\\|(LOG|DETAIL):  (.*)$");
  private static final Pattern EXECUTE =
      Pattern.compile("^(?:execute [^:]*|statement): (.*)$", Pattern.DOTALL);
  // Possessive, for giving back would cost a stack frame a character of a long value.
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*+'|NULL)");

  /**
   * Runs the command once while PostgreSQL logs everything.
   *
   * @param heart a piece of SQL that only this command's transaction has, in lower case
   * @param command returns the id of what it made or changed
   */
  static Recording of(LocalRun system, String database, String heart, Supplier<String> command)
      throws IOException, SQLException, InterruptedException {
    Path log = system.postgresLog();
    logEverything(system, true);
    long from = Files.size(log);
    String own = command.get();
    logEverything(system, false);
    byte[] all = Files.readAllBytes(log);
    String text = new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
    return parse(text, database, heart, own);
  }

  private static void logEverything(LocalRun system, boolean on)
      throws IOException, SQLException, InterruptedException {
    try (var database = system.database("postgres");
        var statement = database.createStatement()) {
      if (on) {
        statement.execute("alter system set log_line_prefix = '%p|%d|'");
        statement.execute("alter system set log_statement = 'all'");
      } else {
        statement.execute("alter system reset log_statement");
        statement.execute("alter system reset log_line_prefix");
      }
      statement.execute("select pg_reload_conf()");
    }
    TimeUnit.MILLISECONDS.sleep(500);
  }

  /** Pure, for its test. */
  static Recording parse(String log, String database, String heart, String own) {
    Map<String, List<Statement>> open = new LinkedHashMap<>();
    List<Statement> lookUps = new ArrayList<>();
    for (Entry entry : entries(log)) {
      if (!entry.database.equals(database)) {
        continue;
      }
      String sql = entry.sql.strip();
      String start = sql.toLowerCase(java.util.Locale.ROOT);
      if (start.startsWith("begin")) {
        open.put(entry.pid, new ArrayList<>());
      }
      List<Statement> transaction = open.get(entry.pid);
      if (transaction == null) {
        if (start.contains("from access_profile")) {
          lookUps.add(entry.statement());
        }
        continue;
      }
      transaction.add(entry.statement());
      if (start.startsWith("commit")) {
        open.remove(entry.pid);
        if (transaction.stream()
            .anyMatch(s -> s.sql.toLowerCase(java.util.Locale.ROOT).contains(heart))) {
          var whole = new ArrayList<>(lookUps);
          whole.addAll(transaction);
          return new Recording(own, List.copyOf(whole));
        }
      }
    }
    throw new IllegalStateException("no transaction with \"" + heart + "\" was logged");
  }

  private record Entry(String pid, String database, String sql, Map<Integer, String> parameters) {
    Statement statement() {
      return new Statement(sql.strip(), parameters);
    }
  }

  private static List<Entry> entries(String log) {
    var entries = new ArrayList<Entry>();
    StringBuilder current = null;
    String head = null;
    for (String line : (log + "\n0||LOG:  end").split("\n", -1)) {
      Matcher matcher = LINE.matcher(line);
      if (!matcher.matches()) {
        if (current != null) {
          current.append('\n').append(line);
        }
        continue;
      }
      if (current != null) {
        add(entries, head, current.toString());
      }
      head = matcher.group(1) + "|" + matcher.group(2) + "|" + matcher.group(3);
      current = new StringBuilder(matcher.group(4));
    }
    return entries;
  }

  private static void add(List<Entry> entries, String head, String text) {
    String[] parts = head.split("\\|", -1);
    if (parts[2].equals("DETAIL")) {
      if (!entries.isEmpty() && entries.getLast().pid.equals(parts[0])) {
        Matcher parameter = PARAMETER.matcher(text);
        while (parameter.find()) {
          entries.getLast().parameters.put(Integer.valueOf(parameter.group(1)), parameter.group(2));
        }
      }
      return;
    }
    Matcher execute = EXECUTE.matcher(text);
    if (execute.matches()) {
      entries.add(new Entry(parts[0], parts[1], execute.group(1), new LinkedHashMap<>()));
    }
  }
}
