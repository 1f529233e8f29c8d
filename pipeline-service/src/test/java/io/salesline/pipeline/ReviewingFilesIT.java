package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Files.attached;
import static io.salesline.pipeline.fixture.Files.attachedTo;
import static io.salesline.pipeline.fixture.Files.download;
import static io.salesline.pipeline.fixture.Files.list;
import static io.salesline.pipeline.fixture.Files.remove;
import static io.salesline.pipeline.fixture.Processes.answer;
import static io.salesline.pipeline.fixture.Processes.checklist;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.gate;
import static io.salesline.pipeline.fixture.Processes.item;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.published;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Reviews.approve;
import static io.salesline.pipeline.fixture.Reviews.gatedProcess;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Reviews;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The files of a deal are part of what its reviewers approve. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class ReviewingFilesIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void anotherFileVoidsTheReviewThatIsOpen() throws Exception {
    // Given
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String review = waiting(REPRESENTATIVE, deal, "offer");
    assertThat(state(review)).isEqualTo("open");

    // When
    attached(REPRESENTATIVE, deal, "terms.txt", "Other terms");

    // Then
    assertThat(state(review)).isEqualTo("voided");
  }

  @Test
  void aFileThatIsTakenAwayVoidsWhatWasApprovedWithIt() throws Exception {
    // Given: an approval that the deal has yet to use, as it went back
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String file = attached(REPRESENTATIVE, deal, "terms.txt", "These terms");
    String review = waiting(REPRESENTATIVE, deal, "offer");
    approve(REVIEWER, review);
    move(REPRESENTATIVE, deal, Map.of("to", "qualify", "reason", "Again")).then().statusCode(200);
    assertThat(state(review)).isEqualTo("approved");

    // When
    remove(REPRESENTATIVE, file).then().statusCode(204);

    // Then
    assertThat(state(review)).isEqualTo("voided");
  }

  @Test
  void aFileOnAnAnswerVoidsTheReviewThatIsOpen() throws Exception {
    // Given
    String deal = openedOn(askingProcess(), REPRESENTATIVE);
    answer(REPRESENTATIVE, deal, "budget", 0, "Eighty thousand").then().statusCode(200);
    String answer = Api.as(REPRESENTATIVE).get(checklist(deal)).path("items[0].answer_id");
    String review = waiting(REPRESENTATIVE, deal, "offer");

    // When
    String file = attachedTo(REPRESENTATIVE, "checklist-answer", answer, "mail.txt", "80,000");

    // Then
    assertThat(state(review)).isEqualTo("voided");
    String again = waiting(REPRESENTATIVE, deal, "offer");
    download(REVIEWER, file).then().statusCode(200);
    remove(REPRESENTATIVE, file).then().statusCode(204);
    assertThat(state(again)).isEqualTo("voided");
  }

  @Test
  void theEvidenceOfAReviewListsTheFilesThatItRestedOn() throws Exception {
    // Given
    String deal = openedOn(askingProcess(), REPRESENTATIVE);
    answer(REPRESENTATIVE, deal, "budget", 0, "Eighty thousand").then().statusCode(200);
    String answer = Api.as(REPRESENTATIVE).get(checklist(deal)).path("items[0].answer_id");
    attachedTo(REPRESENTATIVE, "checklist-answer", answer, "邮件.txt", "80,000");
    String terms = attached(REPRESENTATIVE, deal, "terms.txt", "hello world");

    // When
    String review = waiting(REPRESENTATIVE, deal, "offer");
    remove(REPRESENTATIVE, terms).then().statusCode(204);

    // Then
    Api.as(REPRESENTATIVE)
        .get(Reviews.PATH + "/" + review)
        .then()
        .statusCode(200)
        .body("evidence.files.name", contains("terms.txt", "邮件.txt"))
        .body("evidence.files.size_bytes", contains(11, 6))
        .body("evidence.files.record_id", contains(deal, answer))
        .body(
            "evidence.files[0].sha256",
            equalTo("b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"));
  }

  /** Qualify with a question, then offer behind a gate. */
  private static int askingProcess() throws Exception {
    Map<String, Object> qualify = stage("qualify");
    qualify.put("checklist", List.of(item("budget", false)));
    Map<String, Object> offer = stage("offer");
    offer.put("gate", gate("offer-review", "gate-reviewer", 1));
    return published(process(qualify, offer, delivery()));
  }

  @Test
  void aReviewerSeesTheFilesWhileTheReviewIsOpen() throws Exception {
    String deal = openedOn(gatedProcess(1), REPRESENTATIVE);
    String file = attached(REPRESENTATIVE, deal, "terms.txt", "These terms");
    download(REVIEWER, file).then().statusCode(404);
    String review = waiting(REPRESENTATIVE, deal, "offer");

    list(REVIEWER, deal).then().statusCode(200);
    download(REVIEWER, file).then().statusCode(200);
    remove(REVIEWER, file).then().statusCode(403);

    approve(REVIEWER, review);
    download(REVIEWER, file).then().statusCode(404);
  }

  private static String state(String review) {
    return Database.text("select state from review where id = '" + review + "'").strip();
  }
}
