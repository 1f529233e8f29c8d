package io.salesline.leads.assignment;

import static io.salesline.leads.fixture.AssignmentRules.created;
import static io.salesline.leads.fixture.AssignmentRules.rule;
import static io.salesline.leads.fixture.AssignmentRules.seat;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.AssignmentRules;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Leads that no rule was for are looked at again when the rules change, a hundred at a time here.
 */
@QuarkusTest
class OfferingLeadsAnewIT {

  private static final int WAITING = 250;
  private static final String TAKE_IN =
      """
      with taken_in as (
        insert into lead (id, revision, created_at, company, source, currency, pool_id, status, company_key)
        select gen_random_uuid(), 1, now(), '海岳 ' || n, '%s', 'USD',
          '99b76ebe-f5be-3a68-8fdd-db3126fb7246', 'new', 'haiyue' || n
        from generate_series(1, %d) n
        returning id)
      insert into lead_search (id, words, sort_key, spelling) select id, '', '', 1000 from taken_in
      """;

  private final String source = "anew " + UUID.randomUUID();

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @AfterEach
  void over() {
    AssignmentRules.endAll();
  }

  @Test
  void aRuleGetsAllThatWaitedBeforeItWasMade() {
    Database.change(TAKE_IN.formatted(source, WAITING));
    Await.until(Duration.ofSeconds(30), () -> assertThat(inTheQueue()).isZero());

    var rule = rule(source, "rotation");
    rule.put("seats", List.of(seat(REPRESENTATIVE, 1)));
    created(rule);

    Await.until(Duration.ofSeconds(30), () -> assertThat(owned()).isEqualTo(WAITING));
  }

  private long inTheQueue() {
    return Database.number(
        "select count(*) from assignment_queue q join lead l on l.id = q.lead_id where l.source = '%s'"
            .formatted(source));
  }

  private long owned() {
    return Database.number(
        "select count(*) from lead where source = '%s' and owner_id is not null".formatted(source));
  }
}
