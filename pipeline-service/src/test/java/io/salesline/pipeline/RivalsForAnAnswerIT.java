package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Deals.opened;
import static io.salesline.pipeline.fixture.Processes.answer;
import static io.salesline.pipeline.fixture.Processes.checklist;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.drafted;
import static io.salesline.pipeline.fixture.Processes.item;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Processes.startingOn;
import static io.salesline.pipeline.fixture.Processes.withdraw;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import io.salesline.platform.testing.Simultaneously;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fifty people at once answer, take answers back, and move a deal to and fro. A trigger in the
 * database is the witness: in the very transaction that enters the stage it notes whether the item
 * was answered.
 */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class RivalsForAnAnswerIT {

  private static final int PEOPLE = 50;
  private static final int DEEDS = 8;
  private static final String WITNESS =
      """
      create table entry_witness (opportunity_id uuid not null, answered boolean not null);
      grant insert on entry_witness to pipeline_app;
      create function witness_entry() returns trigger language plpgsql as $$
      begin
        insert into entry_witness values (new.opportunity_id, exists (
          select from checklist_answer a where a.opportunity_id = new.opportunity_id
            and a.item = 'need' and a.answered));
        return new;
      end $$;
      create trigger witness_entry after insert on stage_stay for each row
        when (new.stage = 'offer' and not new.backward) execute function witness_entry()
      """;

  private String deal;

  @BeforeEach
  void aDealAndAWitness() throws Exception {
    Api.awaitOrganisation();
    Database.change(WITNESS);
    Map<String, Object> qualify = stage("qualify");
    qualify.put("checklist", List.of(item("need", true)));
    int version = drafted(process(qualify, stage("offer"), delivery()));
    deal = startingOn(version, () -> opened(REPRESENTATIVE));
  }

  @AfterEach
  void dismissTheWitness() {
    Database.change("drop table entry_witness cascade; drop function witness_entry() cascade");
  }

  @Test
  void noAnswerThatIsTakenBackLetsADealThrough() throws Exception {
    // Given
    var seed = new AtomicInteger(20261126);

    // When
    List<Integer> entries =
        Simultaneously.times(PEOPLE, () -> doThisAndThat(new Random(seed.getAndIncrement())));

    // Then
    int entered = entries.stream().mapToInt(Integer::intValue).sum();
    assertThat(entered).isPositive();
    assertThat(Database.rows("select answered, count(*) from entry_witness group by answered"))
        .containsExactly(List.of("t", Integer.toString(entered)));
  }

  @Test
  void theWitnessSeesAnEntryWithoutAnswer() {
    // When
    Database.change(
        "insert into stage_stay (opportunity_id, ordinal, stage, backward) values ('"
            + deal
            + "', 99, 'offer', false)");

    // Then
    assertThat(Database.rows("select answered from entry_witness")).containsExactly(List.of("f"));
  }

  /** How often the deal entered the stage by this person's hand. */
  private int doThisAndThat(Random random) {
    int entered = 0;
    for (int i = 0; i < DEEDS; i++) {
      int status =
          switch (random.nextInt(4)) {
            case 0 -> change(random.nextBoolean());
            case 1 ->
                move(REPRESENTATIVE, deal, Map.of("to", "qualify", "reason", "Again")).statusCode();
            default -> {
              int moved = move(REPRESENTATIVE, deal, Map.of("to", "offer")).statusCode();
              entered += moved == 200 ? 1 : 0;
              yield moved;
            }
          };
      assertThat(status).isIn(200, 409, 412);
    }
    return entered;
  }

  private int change(boolean answered) {
    int revision = Api.as(REPRESENTATIVE).get(checklist(deal)).path("items[0].revision");
    return answered
        ? answer(REPRESENTATIVE, deal, "need", revision, "So").statusCode()
        : withdraw(REPRESENTATIVE, deal, "need", revision).statusCode();
  }
}
