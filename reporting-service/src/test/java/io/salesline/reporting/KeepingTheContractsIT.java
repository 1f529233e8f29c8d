package io.salesline.reporting;

import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Publications;
import io.salesline.reporting.alert.Inbox;
import io.salesline.reporting.alert.Watched;
import org.junit.jupiter.api.Test;

/** What this service really publishes, against contracts/. */
@QuarkusTest
class KeepingTheContractsIT {

  private final Publications publications = new Publications("reporting-service");

  @Test
  void everyEventOfThisServiceIsPublishedAndKeepsItsContract() {
    Api.awaitOrganisation();
    Watched deal = Watched.deal(REPRESENTATIVE).tells("opportunity.rotted");
    Inbox.await(REPRESENTATIVE, deal.id(), 1, "open");
    deal.tells("opportunity.stage-entered");
    Inbox.await(REPRESENTATIVE, deal.id(), 1, "cleared");
    publications.assertAllArePublishedAndKeepTheirContracts();
  }
}
