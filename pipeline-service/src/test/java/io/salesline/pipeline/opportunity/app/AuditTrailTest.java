package io.salesline.pipeline.opportunity.app;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.CUSTOMER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.LATER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.OWNER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.TODAY;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.dollars;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.enter;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.opened;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.opening;
import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.pipeline.opportunity.domain.Competitor;
import io.salesline.pipeline.opportunity.domain.Competitors;
import io.salesline.pipeline.opportunity.domain.CreditShare;
import io.salesline.pipeline.opportunity.domain.CreditShares;
import io.salesline.pipeline.opportunity.domain.ForecastCategory;
import io.salesline.pipeline.opportunity.domain.NextStep;
import io.salesline.pipeline.opportunity.domain.Opportunity;
import io.salesline.pipeline.opportunity.domain.Pursuit;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.audit.AuditEntry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

  @Test
  void anOpenedDealIsAuditedWithoutItsName() {
    AuditEntry entry = AuditTrail.entry(Opportunity.open(opening(), MAP, NOW));
    assertThat(entry.action()).isEqualTo("opened");
    assertThat(entry.before()).isEmpty();
    assertThat(entry.after())
        .containsEntry("name", AuditEntry.CONCEALED)
        .containsEntry("amount", "1054.00")
        .containsEntry("owner_id", OWNER.toString())
        .doesNotContainKey("product_id");
  }

  @Test
  void aMoveIsAuditedWithWhatItChanged() {
    AuditEntry entry = AuditTrail.entry(opened().move(enter("first-contact"), MAP, LATER));
    assertThat(entry.before()).isEqualTo(Map.of("stage", "lead-screening"));
    assertThat(entry.after()).isEqualTo(Map.of("stage", "first-contact"));
  }

  @Test
  void whatIsFreeTextIsConcealedAndWhoSharesIsNot() {
    Opportunity deal = opened();
    var pursued =
        new Terms(
            "Forty workstations",
            CUSTOMER,
            OWNER,
            null,
            dollars("1054"),
            null,
            new Pursuit(
                ForecastCategory.COMMIT,
                new Competitors(List.of(new Competitor("Initech", true, false))),
                new NextStep("Call Anna", TODAY)),
            CreditShares.OF_OWNER);

    AuditEntry entry = AuditTrail.entry(deal.amend(pursued, LATER).orElseThrow());

    assertThat(entry.before()).isEmpty();
    assertThat(entry.after())
        .isEqualTo(
            Map.of(
                "forecast_category",
                "commit",
                "competitors",
                AuditEntry.CONCEALED,
                "next_step",
                AuditEntry.CONCEALED,
                "next_step_due_on",
                TODAY.toString()));
    var shares = new CreditShares(List.of(new CreditShare(OWNER, 10_000)));
    assertThat(AuditTrail.entry(deal.share(shares, LATER).orElseThrow()).after())
        .isEqualTo(Map.of("credit_shares", OWNER + ":10000"));
  }

  @Test
  void anEditIsAuditedWithBothSides() {
    var edited = new Terms("Fifty", CUSTOMER, OWNER, null, dollars("2000"), null);
    AuditEntry entry = AuditTrail.entry(opened().amend(edited, LATER).orElseThrow());
    assertThat(entry.before()).isEqualTo(Map.of("name", AuditEntry.CONCEALED, "amount", "1054.00"));
    assertThat(entry.after()).isEqualTo(Map.of("name", AuditEntry.CONCEALED, "amount", "2000.00"));
  }
}
