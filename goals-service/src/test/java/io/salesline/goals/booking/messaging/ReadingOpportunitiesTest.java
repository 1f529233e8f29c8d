package io.salesline.goals.booking.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.contracts.Contract;
import io.salesline.contracts.Contracts;
import io.salesline.goals.booking.app.Booking;
import io.salesline.platform.inbox.UnreadableEvent;
import io.salesline.platform.outbox.EventJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReadingOpportunitiesTest {

  static final String OPPORTUNITY = "salesline.pipeline.opportunity.";
  static final Contracts CONTRACTS = Contracts.load();

  @Test
  void understandsEveryEventOfAnOpportunity() {
    var types =
        CONTRACTS.all().stream().map(Contract::type).filter(type -> type.startsWith(OPPORTUNITY));

    assertThat(types)
        .isNotEmpty()
        .allSatisfy(type -> assertThat(read(CONTRACTS.example(type)).opportunityId()).isNotNull());
  }

  @Test
  void booksAWonDeal() {
    assertThat(read(CONTRACTS.example(OPPORTUNITY + "won.v1")).booking())
        .contains(
            new Booking(
                UUID.fromString("338fbdee-3c42-5697-856f-9e66f7f02cf2"),
                LocalDate.of(2026, 11, 24),
                new BigDecimal("1054.00")));
  }

  @Test
  void booksNoOpenAndNoLostDeal() {
    assertThat(read(CONTRACTS.example(OPPORTUNITY + "opened.v1")).booking()).isEmpty();
    assertThat(read(CONTRACTS.example(OPPORTUNITY + "lost.v1")).booking()).isEmpty();
  }

  @Test
  void booksNoDealWithoutADay() {
    String won = CONTRACTS.example(OPPORTUNITY + "won.v1");

    assertThat(read(won.replace("\"closed_on\": \"2026-11-24\"", "\"closed_on\": null")).booking())
        .isEmpty();
  }

  @Test
  void doesNotUnderstandADealWithoutAnOwner() {
    assertThatThrownBy(() -> read("{\"opportunity_id\": \"" + UUID.randomUUID() + "\"}"))
        .isInstanceOf(UnreadableEvent.class);
  }

  private static OpportunityRow read(String json) {
    return EventJson.read(
        EventJson.parse(json.getBytes(StandardCharsets.UTF_8)), OpportunityRow.class);
  }
}
