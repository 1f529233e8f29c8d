package io.salesline.benchmarks;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A hundred thousand leads come in by one file, and ten rules then give all of them to forty people
 * of different weights.
 *
 * @param limit rows a second that the same PostgreSQL takes into a bare table, in the same run
 */
record ManyLeads(double rowsPerSecond, double assignedPerSecond, double limit) {

  private static final int LEADS = 100_000;
  private static final int RULES = 10;
  private static final int PEOPLE = 40;
  private static final double ROWS_WANTED = 4_000;
  private static final double ASSIGNED_WANTED = 5_000;
  private static final int WARM_UP = 60_000;
  private static final String WAITING = "select count(*) from assignment_queue";
  private static final String BACKLOG =
      """
      with taken_in as (
        insert into lead (id, revision, created_at, company, source, currency, estimated_amount, pool_id,
          status, company_key, score, scored_by)
        select gen_random_uuid(), 1, now(), 'Yunfan ' || n, 'assigned-' || n %% %d, 'USD', n %% 1000,
          '99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'new', 'yunfan' || n, 50,
          (select max(version) from score_model where in_force)
        from generate_series(1, %d) n
        returning id)
      insert into lead_search (id, words, sort_key, spelling) select id, '', '', 1000 from taken_in
      """;

  static ManyLeads measure(LocalRun system, Requests requests) throws Exception {
    // First, for the leads are long on their way: by then they are known as well.
    List<String> people =
        requests.createSellers(IntStream.range(0, PEOPLE).mapToObj(n -> "seller" + n).toList());
    Bench.say("many leads: warming up with " + WARM_UP);
    takenIn(system, requests, "warm", WARM_UP);
    double limit = InsertLimit.measure(system);
    Bench.say(String.format(Locale.ROOT, "many leads: %.0f rows/s into a bare table", limit));
    double rows = takenIn(system, requests, "many", LEADS);
    Bench.say(String.format(Locale.ROOT, "many leads: %.0f rows/s of a file", rows));
    rules(people).forEach(requests::createRule);
    assigned(system, WARM_UP);
    double assigned = assigned(system, LEADS);
    Bench.say(String.format(Locale.ROOT, "many leads: %.0f/s assigned", assigned));
    return new ManyLeads(rows, assigned, limit);
  }

  /** Leads a second, from the moment that all of them wait. */
  private static double assigned(LocalRun system, int leads) throws Exception {
    try (var database = system.database("leads");
        var statement = database.createStatement()) {
      statement.execute(BACKLOG.formatted(RULES, leads));
    }
    long began = System.nanoTime();
    awaitNone(system, WAITING);
    double seconds = (System.nanoTime() - began) / 1e9;
    system.awaitQuiet();
    return leads / seconds;
  }

  /** Rows a second. */
  private static double takenIn(LocalRun system, Requests requests, String mark, int leads)
      throws Exception {
    String file = requests.sendLeadFile(file(mark, leads));
    long began = System.nanoTime();
    requests.runLeadFile(file);
    while (!requests.isLeadFileDone(file)) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    awaitNone(system, WAITING);
    system.awaitQuiet();
    return leads / seconds;
  }

  private static byte[] file(String mark, int leads) {
    var file = new ByteArrayOutputStream();
    file.writeBytes(
        "company,contact_name,phone,email,source,region,note\r\n".getBytes(StandardCharsets.UTF_8));
    for (int n = 0; n < leads; n++) {
      String row =
          "云帆科技%1$s%2$d有限公司,王%2$d,139%3$08d,%1$s%2$d@yunfan.example,file,华东,请回电\r\n"
              .formatted(mark, n, phone(mark, n));
      file.writeBytes(row.getBytes(StandardCharsets.UTF_8));
    }
    return file.toByteArray();
  }

  private static int phone(String mark, int number) {
    return mark.equals("warm") ? 90_000_000 + number : number;
  }

  /**
   * @param seats as JSON
   */
  record Rule(int position, String source, String seats) {

    String json() {
      return """
      {"name_en":"%1$s","name_zh":"%1$s","position":%2$d,"active":true,
       "condition":"lead.source == '%1$s'","target":{"kind":"people"},
       "strategy":"weighted-rotation","seats":[%3$s]}
      """
          .formatted(source, position, seats);
    }
  }

  private static List<Rule> rules(List<String> people) {
    return IntStream.range(0, RULES)
        .mapToObj(n -> new Rule(n + 1, "assigned-" + n, seats(people, n)))
        .toList();
  }

  private static String seats(List<String> people, int rule) {
    return IntStream.range(0, people.size())
        .mapToObj(
            n ->
                "{\"member_id\":\"%s\",\"weight\":%d}"
                    .formatted(people.get(n), 1 + (n * 7 + rule * 3) % 10))
        .collect(Collectors.joining(","));
  }

  private static void awaitNone(LocalRun system, String question) throws Exception {
    try (var database = system.database("leads");
        var statement = database.prepareStatement(question)) {
      while (true) {
        try (var answer = statement.executeQuery()) {
          answer.next();
          if (answer.getLong(1) == 0) {
            return;
          }
        }
        TimeUnit.MILLISECONDS.sleep(50);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the leads that wait could not be counted", e);
    }
  }

  List<String> sentences() {
    return List.of(
        sentence("a file of " + LEADS + " leads", rowsPerSecond, ROWS_WANTED),
        sentence(
            LEADS + " leads under " + RULES + " rules to " + PEOPLE + " people",
            assignedPerSecond,
            ASSIGNED_WANTED));
  }

  private String sentence(String what, double rate, double wanted) {
    return String.format(
        Locale.ROOT,
        "%s: %.0f/s (≥ %.0f), %.2f of a bare table's %.0f (≥ %.2f)",
        what,
        rate,
        wanted,
        rate / limit,
        limit,
        wanted / InsertLimit.ROWS_PER_SECOND_OF_THE_FIGURES);
  }
}
