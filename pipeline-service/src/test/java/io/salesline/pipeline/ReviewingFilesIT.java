package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.move;
import static io.salesline.pipeline.fixture.Files.attached;
import static io.salesline.pipeline.fixture.Files.download;
import static io.salesline.pipeline.fixture.Files.list;
import static io.salesline.pipeline.fixture.Files.remove;
import static io.salesline.pipeline.fixture.Reviews.approve;
import static io.salesline.pipeline.fixture.Reviews.gatedProcess;
import static io.salesline.pipeline.fixture.Reviews.openedOn;
import static io.salesline.pipeline.fixture.Reviews.waiting;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.REVIEWER;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import io.salesline.platform.testing.RealStack;
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
