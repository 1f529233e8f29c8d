package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Files.append;
import static io.salesline.pipeline.fixture.Files.attachedTo;
import static io.salesline.pipeline.fixture.Files.beginOn;
import static io.salesline.pipeline.fixture.Files.download;
import static io.salesline.pipeline.fixture.Files.listOf;
import static io.salesline.pipeline.fixture.Files.remove;
import static io.salesline.pipeline.fixture.Payments.FINANCE;
import static io.salesline.pipeline.fixture.Processes.answer;
import static io.salesline.pipeline.fixture.Processes.checklist;
import static io.salesline.pipeline.fixture.Processes.delivery;
import static io.salesline.pipeline.fixture.Processes.item;
import static io.salesline.pipeline.fixture.Processes.process;
import static io.salesline.pipeline.fixture.Processes.stage;
import static io.salesline.pipeline.fixture.Processes.startingOn;
import static io.salesline.pipeline.fixture.Proposals.drafted;
import static io.salesline.pipeline.fixture.Proposals.product;
import static io.salesline.pipeline.fixture.Proposals.sell;
import static io.salesline.pipeline.fixture.Proposals.submit;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.pipeline.fixture.Processes;
import io.salesline.pipeline.fixture.Visits;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class HangingFilesOnOtherRecordsIT {

  private static final Map<String, Object> ANY = Map.of("name", "a.txt", "length", 1);

  @BeforeEach
  void known() {
    Payments.awaitFinance();
  }

  @Test
  void whoSeesAContractSeesItsFilesFinanceTooAndNotThoseOfItsDeal() {
    // Given
    String deal = Payments.won(REPRESENTATIVE);
    String contract = Payments.contractOf(REPRESENTATIVE, deal);

    // When
    String signed = attachedTo(REPRESENTATIVE, "contract", contract, "signed.txt", "Signed");
    String invoice = attachedTo(FINANCE, "contract", contract, "invoice.txt", "Invoice");
    String ours = attachedTo(REPRESENTATIVE, "opportunity", deal, "ours.txt", "Ours");

    // Then
    listOf(FINANCE, "contract", contract)
        .then()
        .body("items.file_id", contains(signed, invoice))
        .body("items[0].record_type", equalTo("contract"));
    download(FINANCE, signed).then().statusCode(200).body(equalTo("Signed"));
    download(FINANCE, ours).then().statusCode(404);
    remove(FINANCE, ours).then().statusCode(404);
    assertHidden(STRANGER, "contract", contract, signed);
    listOf(FINANCE, "opportunity", deal).then().statusCode(404);
  }

  @Test
  void whoSeesAVisitSeesItsFiles() {
    // Given
    String visit = Visits.planned(REPRESENTATIVE, Visits.freshMonday());

    // When
    String file = attachedTo(REPRESENTATIVE, "visit", visit, "agreed.txt", "Agreed");

    // Then
    download(MANAGER, file).then().statusCode(200).body(equalTo("Agreed"));
    assertHidden(STRANGER, "visit", visit, file);
    remove(REPRESENTATIVE, file).then().statusCode(204);
    listOf(REPRESENTATIVE, "visit", visit).then().body("items", empty());
  }

  @Test
  void whoSeesADealSeesTheFilesOfItsProposalWhichEndWithTheDraft() {
    // Given
    String deal = Deals.opened(REPRESENTATIVE);
    sell(REPRESENTATIVE, deal, product(), 2);
    String proposal = drafted(REPRESENTATIVE, deal);

    // When
    String offer = attachedTo(REPRESENTATIVE, "proposal", proposal, "offer.txt", "We offer");
    String half =
        beginOn(REPRESENTATIVE, "proposal", proposal, ANY).then().extract().path("file_id");
    submit(REPRESENTATIVE, proposal).then().statusCode(200);

    // Then
    listOf(MANAGER, "proposal", proposal)
        .then()
        .body("items.file_id", contains(offer))
        .body("items[0].record_type", equalTo("proposal"));
    download(MANAGER, offer).then().statusCode(200).body(equalTo("We offer"));
    assertRefused(beginOn(REPRESENTATIVE, "proposal", proposal, ANY), "proposal-not-draft");
    assertRefused(append(REPRESENTATIVE, half, 0, new byte[1]), "proposal-not-draft");
    assertRefused(remove(REPRESENTATIVE, offer), "proposal-not-draft");
    assertHidden(STRANGER, "proposal", proposal, offer);
    assertHidden(FINANCE, "proposal", proposal, offer);
  }

  @Test
  void whoSeesADealSeesTheFilesOfItsAnswersThroughAllRevisions() throws Exception {
    // Given
    Map<String, Object> qualify = stage("qualify");
    qualify.put("checklist", List.of(item("need", false), item("budget", false)));
    int version = Processes.drafted(process(qualify, delivery()));
    String deal = startingOn(version, () -> Deals.opened(REPRESENTATIVE));
    answer(REPRESENTATIVE, deal, "budget", 0, "Eighty thousand").then().statusCode(200);
    String answer = Api.as(REPRESENTATIVE).get(checklist(deal)).path("items[1].answer_id");

    // When
    String file = attachedTo(REPRESENTATIVE, "checklist-answer", answer, "mail.txt", "80,000");
    answer(REPRESENTATIVE, deal, "budget", 1, "Ninety thousand")
        .then()
        .body("answer_id", equalTo(answer));

    // Then
    listOf(MANAGER, "checklist-answer", answer).then().body("items.file_id", contains(file));
    download(MANAGER, file).then().statusCode(200).body(equalTo("80,000"));
    Api.as(REPRESENTATIVE).get(checklist(deal)).then().body("items[0].answer_id", nullValue());
    assertHidden(STRANGER, "checklist-answer", answer, file);
    remove(REPRESENTATIVE, file).then().statusCode(204);
    listOf(MANAGER, "checklist-answer", answer).then().body("items", empty());
  }

  @Test
  void ofKindsThatHaveNoFilesNobodyIsToldAny() {
    listOf(REPRESENTATIVE, "price-book", UUID.randomUUID().toString()).then().statusCode(400);
    listOf(REPRESENTATIVE, "checklist-answer", UUID.randomUUID().toString()).then().statusCode(404);
  }

  private static void assertRefused(Response answer, String code) {
    answer.then().statusCode(409).body("code", equalTo(code));
  }

  private static void assertHidden(String username, String type, String record, String file) {
    listOf(username, type, record).then().statusCode(404);
    beginOn(username, type, record, ANY).then().statusCode(404);
    download(username, file).then().statusCode(404);
    remove(username, file).then().statusCode(404);
  }
}
