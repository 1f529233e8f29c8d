package io.salesline.pipeline.opportunity.store;

import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.AskedOf;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.opportunity.app.OpportunityQueries;
import io.salesline.platform.access.Scope;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Stack;
import io.salesline.platform.text.NamePlace;
import io.salesline.platform.text.NameQuestion;
import io.salesline.platform.text.SpelledName;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How PostgreSQL looks for names among a hundred thousand; they are rolled back afterwards. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class FindingAmongManyDealsIT {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-27");
  private static final Scope ALL = new Scope(true, id(MANAGER), TODAY);
  private static final Scope OWN = new Scope(false, id(REPRESENTATIVE), TODAY);
  private static final OpportunityQueries.Filter ANY =
      new OpportunityQueries.Filter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static final String CUSTOMERS =
      """
      with n as (
        insert into customer_name (customer_id, revision, name)
        select gen_random_uuid(), 1,
          case when i = 1 then '华为' else (array['云帆', '中兴', '阿里'])[1 + i % 3] end
        from generate_series(1, 50000) i returning customer_id, name)
      insert into customer_search (id, words, sort_key, spelling)
      select customer_id, words, sort_key, 1 from n join spelled using (name)
      """;
  private static final String DEALS =
      """
      with c as (
        select row_number() over () as number, customer_id from customer_name),
      d as (
        insert into opportunity
        select r.* from generate_series(1, 100000) i
        join c on c.number = 1 + i %% 50000
        join opportunity o on o.id = '%s'
        cross join lateral jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(),
          'name', case when i %% 5000 = 0 then '华为' else (array['重庆长安', '银行', 'Hooli'])[1 + i %% 3] end,
          'recorded_at', now() - i * interval '1 minute',
          'owner_id', case when i %% 50 = 0 then o.owner_id else gen_random_uuid() end,
          'customer_id', c.customer_id)) r
        returning id, name)
      insert into opportunity_search (id, words, sort_key, spelling)
      select d.id, s.words, s.sort_key || d.id, 1 from d join spelled s using (name)
      """;

  @Inject Mutiny.SessionFactory sessions;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void namesAreLookedUpAndNotReadThrough() throws SQLException {
    // Given
    String pattern = Deals.opened(REPRESENTATIVE);
    try (var database = Stack.database()) {
      database.setAutoCommit(false);
      manyDeals(database, pattern);

      for (Scope scope : List.of(ALL, OWN)) {
        for (String question : List.of("华为", "hw", "huawei", "hw 华为")) {
          // When
          var named = NameQuestion.of(question);
          String newest =
              firstPlan(database, lists -> lists.list(scope, ANY, named, Optional.empty(), 51));
          String byName =
              firstPlan(
                  database, lists -> lists.listByName(scope, ANY, named, Optional.empty(), 50));

          // Then
          for (String plan : List.of(newest, byName)) {
            assertThat(plan)
                .as("%s in %s", question, scope)
                .contains("opportunity_by_word", "customer_by_word")
                .doesNotContain("Seq Scan on opportunity_search", "Seq Scan on customer_search");
            if (scope.all()) {
              // Of others PostgreSQL thinks that they see most deals, and may read those through.
              assertThat(plan).as(question).doesNotContain("Seq Scan");
            }
          }
        }
      }

      // When: a page in the order of all names
      var somewhere = Optional.of(new NamePlace("hoo", UUID.randomUUID()));
      String page =
          firstPlan(database, lists -> lists.listByName(ALL, ANY, Optional.empty(), somewhere, 50));

      // Then
      assertThat(page).contains("opportunity_by_name").doesNotContain("Seq Scan");
      database.rollback();
    }
  }

  private static void manyDeals(Connection database, String pattern) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("set local statement_timeout = '5min'");
      statement.execute(
          "create temp table spelled (name text, words tsvector, sort_key text) on commit drop");
      for (String name : List.of("华为", "云帆", "中兴", "阿里", "重庆长安", "银行", "Hooli")) {
        var spelled = SpelledName.of(name);
        try (var insert =
            database.prepareStatement("insert into spelled values (?, cast(? as tsvector), ?)")) {
          insert.setString(1, name);
          insert.setString(2, spelled.tsvector());
          insert.setString(3, spelled.sortKey());
          insert.execute();
        }
      }
      statement.execute(CUSTOMERS);
      statement.execute(DEALS.formatted(pattern));
      // What is inserted waits in a list for the next vacuum, and would make the index look dear.
      for (String index : List.of("opportunity_by_word", "customer_by_word")) {
        statement.execute("select gin_clean_pending_list('" + index + "')");
      }
      statement.execute("analyze opportunity, opportunity_search, customer_name, customer_search");
    }
  }

  /** Of the first statement that the question comes to. */
  private String firstPlan(Connection database, Function<OpportunityLists, Uni<?>> question)
      throws SQLException {
    var asked = new AskedOf(sessions);
    question.apply(new OpportunityLists(asked.sessions())).await().indefinitely();
    var plan = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery("explain " + asked.statements().getFirst())) {
      while (rows.next()) {
        plan.add(rows.getString(1));
      }
    }
    return String.join("\n", plan);
  }
}
