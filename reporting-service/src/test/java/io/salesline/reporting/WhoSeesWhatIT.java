package io.salesline.reporting;

import static io.restassured.RestAssured.given;
import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static io.salesline.platform.testing.TestOrganisation.WAIVER_GRANTOR;
import static io.salesline.platform.testing.TestOrganisation.id;
import static io.salesline.reporting.Reports.follow;
import static io.salesline.reporting.Reports.read;
import static io.salesline.reporting.Told.beside;
import static io.salesline.reporting.Told.csv;
import static io.salesline.reporting.Told.firsts;
import static io.salesline.reporting.Told.ids;
import static io.salesline.reporting.Told.listed;
import static io.salesline.reporting.Told.number;
import static io.salesline.reporting.Told.opens;
import static io.salesline.reporting.Told.opensTo;
import static io.salesline.reporting.Told.sums;
import static io.salesline.reporting.Told.told;
import static io.salesline.reporting.Told.workbook;
import static io.salesline.reporting.WithinReach.KEYS;
import static io.salesline.reporting.WithinReach.ORGANISATION;
import static io.salesline.reporting.WithinReach.arrivals;
import static io.salesline.reporting.WithinReach.entries;
import static io.salesline.reporting.WithinReach.is;
import static io.salesline.reporting.WithinReach.ours;
import static io.salesline.reporting.WithinReach.record;
import static io.salesline.reporting.WithinReach.result;
import static io.salesline.reporting.WithinReach.results;
import static io.salesline.reporting.WithinReach.standing;
import static io.salesline.reporting.WithinReach.todays;
import static io.salesline.reporting.WithinReach.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.LiveReader;
import io.salesline.platform.testing.OpenApiDocument;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Fault 13: role × record × verb over every operation here. Whatever is told, as a number, a row, a
 * link, a file or an event of a stream, is of the deals that domain.md §6 lets the caller see, and
 * of all of these. An operation that is not in {@link #OPERATIONS} fails the first test.
 */
@QuarkusTest
class WhoSeesWhatIT {

  private static final Set<String> SUMS =
      Set.of("representative", "manager", "director", "analyst");
  private static final Set<String> DEALS = Set.of("representative", "manager", "director");
  private static final Set<String> ADMINISTRATORS = Set.of("administrator");
  private static final Set<String> RULE_MAKERS = Set.of("administrator", "director");
  private static final Set<String> RULES = Set.of("administrator", "director", "manager");

  /** Whoever the organisation knows. */
  private static final Set<String> EVERYBODY =
      Set.of(
          "representative",
          "manager",
          "director",
          "analyst",
          "administrator",
          "gate-reviewer",
          "waiver-grantor",
          "finance",
          "sales-assistant");

  /** Who is let in, and the test below that asks it as each of them. */
  private static final Map<String, Set<String>> OPERATIONS =
      Map.ofEntries(
          Map.entry("get /api/reporting/v1/board", DEALS), // boards
          Map.entry("get /api/reporting/v1/funnel", SUMS), // funnels
          Map.entry("get /api/reporting/v1/funnel/flow", SUMS), // flows
          Map.entry("get /api/reporting/v1/funnel/flow/advice", SUMS), // advice
          Map.entry("get /api/reporting/v1/sales", SUMS), // sales
          Map.entry("get /api/reporting/v1/bases", SUMS), // bases
          Map.entry("get /api/reporting/v1/kpis", SUMS), // kpis
          Map.entry("get /api/reporting/v1/kpis/breakdown", SUMS), // breakdowns
          Map.entry("get /api/reporting/v1/kpis/breakdown-file", SUMS), // files
          Map.entry("get /api/reporting/v1/kpis/breakdown-file/xlsx", SUMS), // files
          Map.entry("get /api/reporting/v1/kpis/page", SUMS), // pages
          Map.entry("get /api/reporting/v1/deals", DEALS), // lists
          Map.entry("get /api/reporting/v1/deals-file", DEALS), // files
          Map.entry("get /api/reporting/v1/deals-file/xlsx", DEALS), // files
          Map.entry("get /api/reporting/v1/deals/{id}/events", DEALS), // trails
          Map.entry("get /api/reporting/v1/stream", SUMS), // streams
          Map.entry("get /api/reporting/v1/views", SUMS), // views
          Map.entry("post /api/reporting/v1/views", SUMS),
          Map.entry("get /api/reporting/v1/views/{id}", SUMS),
          Map.entry("put /api/reporting/v1/views/{id}", SUMS),
          Map.entry("delete /api/reporting/v1/views/{id}", SUMS),
          // What is in an inbox is of ReadingTheInboxIT.
          Map.entry("get /api/reporting/v1/inbox", EVERYBODY),
          Map.entry("get /api/reporting/v1/inbox/unread", EVERYBODY),
          Map.entry("post /api/reporting/v1/inbox/read", EVERYBODY),
          Map.entry("post /api/reporting/v1/inbox/{alert}/read", EVERYBODY),
          Map.entry("get /api/reporting/v1/alert-rules", RULES),
          Map.entry("get /api/reporting/v1/alert-rules/{id}", RULES),
          Map.entry("post /api/reporting/v1/alert-rules", RULE_MAKERS),
          Map.entry("put /api/reporting/v1/alert-rules/{id}", RULE_MAKERS),
          Map.entry("get /api/reporting/v1/webhooks", RULE_MAKERS),
          Map.entry("post /api/reporting/v1/webhooks", RULE_MAKERS),
          Map.entry("get /api/reporting/v1/webhooks/{id}", RULE_MAKERS),
          Map.entry("put /api/reporting/v1/webhooks/{id}", RULE_MAKERS),
          Map.entry("post /api/reporting/v1/webhooks/{id}/secret", RULE_MAKERS),
          Map.entry("post /api/reporting/v1/webhooks/{id}/tests", RULE_MAKERS),
          Map.entry("get /api/reporting/v1/webhooks/{id}/deliveries", RULE_MAKERS),
          Map.entry("get /api/reporting/v1/webhooks/{id}/deliveries/{delivery}", RULE_MAKERS),
          Map.entry(
              "post /api/reporting/v1/webhooks/{id}/deliveries/{delivery}/redeliveries",
              RULE_MAKERS),
          Map.entry("get /api/{service}/v1/me", EVERYBODY),
          Map.entry("get /api/{service}/v1/dead-letters", ADMINISTRATORS),
          Map.entry("post /api/{service}/v1/dead-letters/redrive", ADMINISTRATORS),
          Map.entry("get /api/{service}/v1/outbox/parked-keys", ADMINISTRATORS),
          Map.entry("post /api/{service}/v1/outbox/parked-keys/release", ADMINISTRATORS));

  /** The amounts that stand beside the bars of the page's funnel. */
  private static final Pattern DRAWN = Pattern.compile("class=\"amount\">([0-9.]+)<");

  private static final LocalDate FROM = LocalDate.of(2026, 6, 1);
  private static final LocalDate TO = LocalDate.of(2026, 8, 31);
  private static final LocalDate BEFORE_THAT = LocalDate.of(2026, 3, 1);
  private static final String SPAN = "from=" + FROM + "&to=" + TO;
  private static final String ENTERED =
      "entered_from=2026-03-01&entered_to=2026-08-31&as_of=2026-10-31&horizon=45";

  private static boolean published;

  static List<Watcher> everybody() {
    var all = new ArrayList<>(readers());
    all.addAll(
        List.of(
            Watcher.of("see-gil"),
            Watcher.of("nobody-knows"),
            Watcher.of("see-fin", "finance"),
            Watcher.of("see-ass", "sales-assistant"),
            Watcher.of(ADMINISTRATOR, "administrator"),
            Watcher.of(REVIEWER, "gate-reviewer"),
            Watcher.of(WAIVER_GRANTOR, "waiver-grantor")));
    return all;
  }

  /** Those who see something. */
  static List<Watcher> readers() {
    return List.of(
        Watcher.of("see-ann", "representative"),
        Watcher.of("see-cho", "representative"),
        Watcher.of("see-lea", "manager", "representative"),
        Watcher.of("see-lou", "manager"),
        Watcher.of("see-reg", "manager"),
        Watcher.of("see-mix", "analyst", "representative"),
        Watcher.of("see-adm", "administrator", "representative"),
        Watcher.of(DIRECTOR, "director"),
        Watcher.of(ANALYST, "analyst"));
  }

  /** Not in @BeforeAll: RestAssured learns the port before each test. */
  @BeforeEach
  void publishOnce() {
    if (published) {
      return;
    }
    published = true;
    try (var publisher = new Publisher()) {
      ORGANISATION.publish(publisher);
      publisher.flush();
    }
    List.of("deals", "contracts", "stages", "products", "customer-profiles", "organisation")
        .forEach(group -> Lag.awaitNone("salesline-reporting-" + group));
    for (Watcher reader : readers()) {
      Await.until(() -> as(reader.username()).get("/api/any/v1/me").then().statusCode(200));
    }
  }

  @Test
  void everyOperationIsAskedHere() {
    assertThat(OpenApiDocument.of("reporting").operations().keySet())
        .containsExactlyInAnyOrderElementsOf(OPERATIONS.keySet());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void whoeverHasNoneOfItsRolesIsRefused(Watcher watcher) {
    for (var operation : OPERATIONS.entrySet()) {
      if (!watcher.hasAny(operation.getValue())) {
        assertThat(status(operation.getKey(), watcher.username()))
            .as(operation.getKey())
            .isEqualTo(403);
      }
    }
  }

  @Test
  void withoutATokenNothingIsTold() {
    for (String operation : OPERATIONS.keySet()) {
      int status =
          given()
              .contentType("application/json")
              .body("{}")
              .request(method(operation), path(operation))
              .statusCode();
      assertThat(status).as(operation).isEqualTo(401);
    }
  }

  private static int status(String operation, String username) {
    var request = as(username).header("If-Match", "\"1\"");
    return (operation.startsWith("get") ? request : request.body(body(operation)))
        .request(method(operation), path(operation))
        .statusCode();
  }

  /** What has no role of its own is refused when it is read. */
  private static String body(String operation) {
    return operation.endsWith("/inbox/read") ? "{\"until\":\"2026-01-01T00:00:00Z\"}" : "{}";
  }

  private static String method(String operation) {
    return operation.substring(0, operation.indexOf(' ')).toUpperCase(java.util.Locale.ROOT);
  }

  private static String path(String operation) {
    return operation
        .substring(operation.indexOf(' ') + 1)
        .replace("{service}", "reporting")
        .replaceAll("\\{\\w+}", new UUID(0, 7).toString());
  }

  @ParameterizedTest
  @MethodSource("readers")
  void funnels(Watcher watcher) {
    for (Asked asked : Asked.by(watcher)) {
      JsonPath funnel = read(watcher.username(), asked.in("funnel"));
      NaiveReport standing = standing(watcher, asked, watcher.seesAllSums());
      var stages = new TreeMap<String, String>();
      for (Map<String, Object> stage : funnel.<Map<String, Object>>getList("stages")) {
        if (!stage.get("count").equals(0)) {
          stages.put((String) stage.get("stage"), told(stage));
          opens(watcher, stage);
        }
      }
      assertThat(stages).as("%s", asked).isEqualTo(sums(standing.by(DealState::standingIn)));
      assertThat(beside(funnel.getList("stages"))).isEqualTo(NaiveStages.beside(standing));
      for (String outcome : List.of("won", "lost")) {
        Map<String, Object> total = funnel.getMap(outcome);
        assertThat(told(total))
            .as("%s %s", asked, outcome)
            .isEqualTo(told(results(watcher, asked).only(is(outcome)).total()));
        opens(watcher, total);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void boards(Watcher watcher) {
    if (!watcher.hasAny(DEALS)) {
      return;
    }
    for (Asked asked : Asked.by(watcher)) {
      JsonPath board = read(watcher.username(), asked.in("board?cards=50"));
      NaiveReport standing = standing(watcher, asked, watcher.seesAllDeals());
      var columns = new TreeMap<String, String>();
      var cards = new ArrayList<String>();
      for (Map<String, Object> column : board.<Map<String, Object>>getList("columns")) {
        cards.addAll(ids(column.get("cards")));
        if (!column.get("count").equals(0)) {
          columns.put((String) column.get("stage"), told(column));
          opensTo(watcher, column);
        }
      }
      assertThat(columns).as("%s", asked).isEqualTo(sums(standing.by(DealState::standingIn)));
      assertThat(beside(board.getList("columns"))).isEqualTo(NaiveStages.beside(standing));
      assertThat(cards).as("%s", asked).containsExactlyInAnyOrderElementsOf(ids(standing));
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void flows(Watcher watcher) {
    for (Asked asked : Asked.by(watcher).stream().filter(it -> it.customer() == null).toList()) {
      JsonPath flow = read(watcher.username(), asked.in("funnel/flow?" + ENTERED));
      var stays = new TreeMap<String, Long>();
      for (Map<String, Object> stage : flow.<Map<String, Object>>getList("stages")) {
        long count = ((Number) ((Map<?, ?>) stage.get("dwell")).get("stays")).longValue();
        stays.put((String) stage.get("stage"), count);
        String link = (String) stage.get("deals");
        assertThat(link == null).isEqualTo(!watcher.opensNumbers());
        if (link != null) {
          assertThat(follow(watcher.username(), link).count()).as(link).isEqualTo((int) count);
        }
      }
      stays.values().removeIf(count -> count == 0);
      assertThat(stays).as("%s", asked).isEqualTo(entries(watcher, asked));
    }
  }

  /** There is a lesson in Pam's deals, for whoever sees them. */
  @ParameterizedTest
  @MethodSource("readers")
  void advice(Watcher watcher) {
    String question = "funnel/flow/advice?" + ENTERED + "&member=" + id("see-pam");

    JsonPath advice = read(watcher.username(), question);

    assertThat(advice.getString("verdict"))
        .isEqualTo(watcher.seesAllSums() ? "act" : "insufficient-data");
    assertThat(advice.getList("levers").isEmpty()).isEqualTo(!watcher.seesAllSums());
    if (!watcher.seesAllSums()) {
      JsonPath own = read(watcher.username(), "funnel/flow/advice?" + ENTERED);
      assertThat(own.getString("verdict")).isNotEqualTo("act");
      assertThat(own.getList("levers")).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void sales(Watcher watcher) {
    for (Asked asked : Asked.by(watcher)) {
      if (asked.customer() == null) {
        NaiveReport won = results(watcher, asked).only(is("won"));
        for (String by : List.of("member", "team", "region", "month")) {
          JsonPath sales = read(watcher.username(), asked.in("sales?by=" + by));
          List<Map<String, Object>> items = sales.getList("items");
          assertThat(told(items, "key")).as("%s", asked).isEqualTo(sums(won.by(KEYS.get(by))));
          items.forEach(item -> opens(watcher, item));
          Map<String, Object> total = sales.getMap("total");
          assertThat(told(total)).isEqualTo(told(won.total()));
          opens(watcher, total);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void bases(Watcher watcher) {
    for (Asked asked : Asked.by(watcher)) {
      if (asked.product() == null) {
        NaiveReport signed = results(watcher, asked).only(WatchedOrganisation::isSigned);
        JsonPath bases = read(watcher.username(), asked.in("bases"));
        for (Map<String, Object> basis : bases.<Map<String, Object>>getList("items")) {
          assertThat(basis.get("count") + " " + basis.get("with_tax"))
              .as("%s %s", asked, basis.get("basis"))
              .isEqualTo(told(signed.total()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void kpis(Watcher watcher) {
    for (Asked asked : Asked.by(watcher)) {
      JsonPath kpis = read(watcher.username(), asked.in("kpis?" + SPAN));
      NaiveReport all = results(watcher, asked);
      NaiveReport won = all.only(within(FROM, TO)).only(is("won"));
      NaiveReport open = standing(watcher, asked, watcher.seesAllSums()).only(is("open"));
      var expected = new TreeMap<String, String>();
      expected.put("sales", won.total().amount());
      expected.put("orders", "" + won.total().count());
      expected.put("buying-customers", "" + won.by(DealState::customerText).size());
      expected.put("open-deals", "" + open.total().count());
      expected.put("open-pipeline", open.total().amount());
      expected.put(
          "new-customers", "" + all.only(within(FROM, TO)).only(arrivals()).total().count());
      NaiveReport before = all.only(within(BEFORE_THAT, FROM.minusDays(1))).only(is("won"));
      var items = new HashMap<String, Map<String, Object>>();
      for (Map<String, Object> item : kpis.<Map<String, Object>>getList("items")) {
        items.put((String) item.get("key"), item);
      }
      expected.forEach(
          (key, value) ->
              assertThat(items.get(key).get("value")).as("%s %s", asked, key).isEqualTo(value));
      Map<?, ?> then = (Map<?, ?>) items.get("sales").get("previous");
      assertThat(then.get("value")).isEqualTo(before.total().amount());
      opens(watcher, number(won.total()), (String) items.get("orders").get("opens"));
      opens(watcher, number(open.total()), (String) items.get("open-deals").get("opens"));
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void breakdowns(Watcher watcher) {
    for (Asked asked : Asked.by(watcher)) {
      NaiveReport won = results(watcher, asked).only(within(FROM, TO)).only(is("won"));
      for (String by : KEYS.keySet()) {
        List<Map<String, Object>> found = breakdown(watcher, asked, by).getList("items");
        var rows = new TreeMap<String, String>();
        for (Map<String, Object> row : found) {
          Map<String, Object> number = number(row);
          if (!number.get("count").equals("0")) {
            rows.put((String) row.get("key"), told(number));
            opens(watcher, number, (String) row.get("deals"), row.get("key").equals("none"));
          }
        }
        assertThat(rows).as("%s %s", asked, by).isEqualTo(sums(won.by(KEYS.get(by))));
        onlyWhatIsSeen(watcher, asked, by, found);
      }
    }
  }

  /** Rows of what only stands open, too, are of somebody seen; and no analyst reads customers. */
  private static void onlyWhatIsSeen(
      Watcher watcher, Asked asked, String by, List<Map<String, Object>> rows) {
    Function<DealState, String> key = KEYS.get(by);
    var allowed = new TreeSet<String>();
    allowed.addAll(standing(watcher, asked, watcher.seesAllSums()).by(todays(by, key)).keySet());
    allowed.addAll(results(watcher, asked).by(key).keySet());
    for (Map<String, Object> row : rows) {
      assertThat(allowed).as("%s %s", asked, by).contains((String) row.get("key"));
      boolean named = ((String) row.get("label")).startsWith("Customer ");
      assertThat(named)
          .as("%s", row)
          .isEqualTo(
              by.equals("customer")
                  && !row.get("key").equals("none")
                  && watcher.readsCustomersNames());
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void files(Watcher watcher) {
    for (String by : List.of("member", "customer", "team")) {
      String question = "?kpis=orders,sales&by=" + by + "&" + SPAN;
      List<Map<String, Object>> rows = breakdown(watcher, Asked.COMPANY, by).getList("items");
      List<String> lines = rows.stream().map(Told::line).toList();
      assertThat(csv(watcher, Asked.COMPANY.in("kpis/breakdown-file" + question))).isEqualTo(lines);
      assertThat(workbook(watcher, Asked.COMPANY.in("kpis/breakdown-file/xlsx" + question)))
          .isEqualTo(lines);
    }
    for (Asked asked : watcher.hasAny(DEALS) ? Asked.by(watcher) : List.<Asked>of()) {
      NaiveReport records =
          ours().only(asked.ofToday()).only(record(watcher, watcher.seesAllDeals()));
      assertThat(firsts(csv(watcher, asked.in("deals-file"))))
          .containsExactlyInAnyOrderElementsOf(ids(records));
      assertThat(firsts(workbook(watcher, asked.in("deals-file/xlsx"))))
          .containsExactlyInAnyOrderElementsOf(ids(records));
    }
  }

  /** The page shows what the KPIs and the funnel answer; no customer to whoever reads sums. */
  @ParameterizedTest
  @MethodSource("readers")
  void pages(Watcher watcher) {
    for (Asked asked : Asked.by(watcher)) {
      String page =
          as(watcher.username())
              .get("/api/reporting/v1/" + asked.in("kpis/page?kpis=sales&" + SPAN))
              .then()
              .statusCode(200)
              .extract()
              .asString();
      NaiveReport won = results(watcher, asked).only(within(FROM, TO)).only(is("won"));
      String sales = new BigDecimal(won.total().amount()).setScale(2).toPlainString();
      assertThat(page.replace(",", "")).as("%s", asked).contains("<td class=\"now\">" + sales);
      var amounts = new TreeSet<String>();
      Matcher drawn = DRAWN.matcher(page.replace(",", ""));
      while (drawn.find()) {
        amounts.add(drawn.group(1));
      }
      var expected = new TreeSet<String>(List.of("0.00"));
      standing(watcher, asked, watcher.seesAllSums())
          .by(DealState::standingIn)
          .values()
          .forEach(sum -> expected.add(sum.amount()));
      amounts.add("0.00");
      assertThat(amounts).as("%s", asked).isEqualTo(expected);
      assertThat(page.contains("Customer "))
          .isEqualTo(
              asked.customer() != null
                  && watcher.readsCustomersNames()
                  && ours()
                          .only(deal -> asked.customer().equals(deal.customer()))
                          .only(record(watcher, watcher.seesAllDeals()))
                          .total()
                          .count()
                      > 0);
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void lists(Watcher watcher) {
    if (!watcher.hasAny(DEALS)) {
      return;
    }
    for (Asked asked : Asked.by(watcher)) {
      NaiveReport records =
          ours().only(asked.ofToday()).only(record(watcher, watcher.seesAllDeals()));
      assertThat(listed(watcher, asked.in("deals?limit=200")))
          .as("%s", asked)
          .containsExactlyInAnyOrderElementsOf(ids(records));
      for (String outcome : List.of("won", "lost")) {
        NaiveReport results =
            ours().only(asked.ofTheDay()).only(result(watcher, watcher.seesAllDeals()));
        assertThat(listed(watcher, asked.in("deals?limit=200&status=" + outcome)))
            .as("%s", asked)
            .containsExactlyInAnyOrderElementsOf(ids(results.only(is(outcome))));
      }
      for (String sort : List.of("expected_close", "stage_entered_at", "-amount")) {
        String stage = asked.in("deals?limit=200&stage=proposal&sort=" + sort);
        assertThat(listed(watcher, stage))
            .containsExactlyInAnyOrderElementsOf(
                ids(records.only(deal -> "proposal".equals(deal.standingIn()))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void trails(Watcher watcher) {
    for (List<DealState> history : ORGANISATION.histories()) {
      DealState deal = history.getLast();
      boolean closed = !deal.status().equals("open") && deal.closedOn() != null;
      boolean seen =
          record(watcher, watcher.seesAllDeals()).test(deal)
              || closed && result(watcher, watcher.seesAllDeals()).test(deal);
      int expected = !watcher.hasAny(DEALS) ? 403 : seen ? 200 : 404;
      var answer = as(watcher.username()).get("/api/reporting/v1/deals/" + deal.id() + "/events");
      assertThat(answer.statusCode()).as("%s", deal).isEqualTo(expected);
      if (expected == 200) {
        assertThat(answer.jsonPath().getList("items")).hasSize(history.size());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void streams(Watcher watcher) {
    var questions = new LinkedHashMap<String, String>();
    questions.put("funnel", "funnel?" + SPAN);
    questions.put("sales", "sales?" + SPAN);
    questions.put("kpis", "kpis?" + SPAN);
    if (watcher.hasAny(DEALS)) {
      questions.put("board", "board");
    }
    String views = String.join(",", questions.keySet());
    String address = "/api/reporting/v1/stream?views=" + views + "&" + SPAN;
    try (var stream = LiveReader.open(watcher.username(), Asked.COMPANY.in(address))) {
      for (var question : questions.entrySet()) {
        var event = stream.await(Duration.ofSeconds(20), it -> question.getKey().equals(it.name()));
        assertThat(unchanging(event.json()))
            .isEqualTo(unchanging(read(watcher.username(), Asked.COMPANY.in(question.getValue()))));
      }
    }
  }

  /** The board shows deals: whoever reads sums alone is told so, and sees nothing. */
  @Test
  void aStreamOfDealsEndsForAnAnalyst() {
    try (var stream = LiveReader.open(ANALYST, "/api/reporting/v1/stream?views=board")) {
      if (stream.status() == 200) {
        var end = stream.await(Duration.ofSeconds(20), it -> it.name() != null);
        assertThat(end.name()).isEqualTo("end");
        assertThat(end.data()).contains("forbidden");
      } else {
        assertThat(stream.status()).isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("readers")
  void views(Watcher watcher) {
    String views = "/api/reporting/v1/views";
    var kept = new HashMap<String, Object>(Map.of("board", "kpis"));
    kept.put("name", "Own " + UUID.randomUUID());
    String own =
        as(watcher.username())
            .body(kept)
            .post(views)
            .then()
            .statusCode(201)
            .extract()
            .path("view_id");
    for (Watcher other : readers()) {
      boolean theirs = other.equals(watcher);
      assertThat(other.username() + as(other.username()).get(views + "/" + own).statusCode())
          .isEqualTo(other.username() + (theirs ? 200 : 404));
      List<String> listed = as(other.username()).get(views + "?limit=200").path("items.view_id");
      assertThat(listed.contains(own)).isEqualTo(theirs);
      if (!theirs) {
        var request = as(other.username()).header("If-Match", "\"1\"");
        assertThat(request.body(kept).put(views + "/" + own).statusCode()).isEqualTo(404);
        assertThat(
                as(other.username())
                    .header("If-Match", "\"1\"")
                    .delete(views + "/" + own)
                    .statusCode())
            .isEqualTo(404);
      }
    }
    as(watcher.username())
        .header("If-Match", "\"1\"")
        .delete(views + "/" + own)
        .then()
        .statusCode(204);
  }

  private static JsonPath breakdown(Watcher watcher, Asked asked, String by) {
    return read(
        watcher.username(),
        asked.in("kpis/breakdown?limit=200&kpis=orders,sales&by=" + by + "&" + SPAN));
  }

  private static Map<String, Object> unchanging(JsonPath answer) {
    var fields = new TreeMap<>(answer.<String, Object>getMap("$"));
    fields.remove("change");
    return fields;
  }
}
