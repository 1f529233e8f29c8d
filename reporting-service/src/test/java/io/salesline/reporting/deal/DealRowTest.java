package io.salesline.reporting.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.salesline.platform.inbox.UnreadableEvent;
import io.salesline.platform.outbox.EventJson;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a deal's event must have to be counted. */
class DealRowTest {

  private static final String ROW =
      """
      {"opportunity_id":"00000000-0000-0000-0000-000000000001",
       "owner_id":"00000000-0000-0000-0000-000000000002","process_version":1,"stage":"proposal",
       "status":"%s","amount_organisation":%s,"history":false,"unheard_of":{"deep":[1]}}""";

  @Test
  void unknownFieldsAreAllowedAndAbsentOnesAreEmpty() {
    DealRow row = read("won", "1054.00");

    assertThat(row.amountOrganisation()).isEqualTo(new BigDecimal("1054.00"));
    assertThat(row.collection()).isEqualTo("none");
    assertThat(row.closedOn()).isNull();
    assertThat(row.position().standingIn()).isNull();
  }

  @Test
  void noAmountCountsAsNothing() {
    assertThat(read("open", "null").amountOrganisation()).isEqualByComparingTo("0");
  }

  @Test
  void aStatusFromTheFutureIsNotCounted() {
    assertThatThrownBy(() -> read("paused", "1")).isInstanceOf(UnreadableEvent.class);
  }

  @Test
  void aDecimalBombIsRefusedBeforeAnyArithmetic() {
    for (String bomb :
        new String[] {"1e10000000", "1e-10000000", "1234567890123456789012345", "0.00001"}) {
      assertThatThrownBy(() -> read("open", bomb)).as(bomb).isInstanceOf(UnreadableEvent.class);
    }
  }

  private static DealRow read(String status, String amount) {
    JsonNode data = EventJson.parse(ROW.formatted(status, amount).getBytes(StandardCharsets.UTF_8));
    return EventJson.read(data, DealRow.class);
  }
}
