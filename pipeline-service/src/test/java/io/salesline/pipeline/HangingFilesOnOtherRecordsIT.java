package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Files.attachedTo;
import static io.salesline.pipeline.fixture.Files.beginOn;
import static io.salesline.pipeline.fixture.Files.download;
import static io.salesline.pipeline.fixture.Files.remove;
import static io.salesline.pipeline.fixture.Payments.FINANCE;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.pipeline.fixture.Visits;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.RealStack;
import java.util.Map;
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
    String contract = Payments.PATH + "/" + Payments.contractOf(REPRESENTATIVE, deal);

    // When
    String signed = attachedTo(REPRESENTATIVE, contract, "signed.txt", "Signed");
    String invoice = attachedTo(FINANCE, contract, "invoice.txt", "Invoice");
    String ours = attachedTo(REPRESENTATIVE, Deals.PATH + "/" + deal, "ours.txt", "Ours");

    // Then
    Api.as(FINANCE)
        .get(contract + "/files")
        .then()
        .body("items.file_id", contains(signed, invoice))
        .body("items[0].record_type", equalTo("contract"));
    download(FINANCE, signed).then().statusCode(200).body(equalTo("Signed"));
    download(FINANCE, ours).then().statusCode(404);
    remove(FINANCE, ours).then().statusCode(404);
    assertHidden(STRANGER, contract, signed);
  }

  @Test
  void whoSeesAVisitSeesItsFiles() {
    // Given
    String visit = Visits.PATH + "/" + Visits.planned(REPRESENTATIVE, Visits.freshMonday());

    // When
    String file = attachedTo(REPRESENTATIVE, visit, "agreed.txt", "Agreed");

    // Then
    download(MANAGER, file).then().statusCode(200).body(equalTo("Agreed"));
    assertHidden(STRANGER, visit, file);
    remove(REPRESENTATIVE, file).then().statusCode(204);
    Api.as(REPRESENTATIVE).get(visit + "/files").then().body("items", empty());
  }

  private static void assertHidden(String username, String record, String file) {
    Api.as(username).get(record + "/files").then().statusCode(404);
    beginOn(username, record, ANY).then().statusCode(404);
    download(username, file).then().statusCode(404);
    remove(username, file).then().statusCode(404);
  }
}
