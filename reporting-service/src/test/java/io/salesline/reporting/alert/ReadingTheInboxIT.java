package io.salesline.reporting.alert;

import static io.salesline.platform.testing.Api.as;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.reporting.alert.Inbox.PATH;
import static io.salesline.reporting.alert.Inbox.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.platform.testing.Api;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadingTheInboxIT {

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
  }

  @Test
  void whatIsReadIsReadByOneselfOnly() {
    // Given
    Watched deal = Watched.deal(STRANGER).tells("opportunity.rotted");
    Object alert = await(STRANGER, deal.id(), 1, "open").get("alert_id");
    int before = unread();

    // When
    as(STRANGER).post(PATH + "/" + alert + "/read").then().statusCode(204);

    // Then
    assertThat(unread()).isEqualTo(before - 1);
    assertThat(await(STRANGER, deal.id(), 1, "open").get("read_at")).isNotNull();
    assertThat(await("max", deal.id(), 1, "open").get("read_at")).isNull();
  }

  @Test
  void allThatOneHasSeenIsReadAtOnce() {
    // Given
    Watched first = Watched.deal(STRANGER).tells("opportunity.rotted");
    Object seen = await(STRANGER, first.id(), 1, "open").get("raised_at");
    Watched later = Watched.deal(STRANGER).tells("opportunity.rotted");
    await(STRANGER, later.id(), 1, "open");

    // When
    as(STRANGER).body(Map.of("until", seen)).post(PATH + "/read").then().statusCode(204);

    // Then
    assertThat(await(STRANGER, first.id(), 1, "open").get("read_at")).isNotNull();
    assertThat(await(STRANGER, later.id(), 1, "open").get("read_at")).isNull();
    assertThat(Inbox.all(STRANGER, "&unread=true"))
        .extracting(item -> item.get("subject_id"))
        .contains(later.id().toString())
        .doesNotContain(first.id().toString());
  }

  @Test
  void filtersKeepKindsAndStatesApart() {
    // Given
    Watched deal = Watched.deal(STRANGER).tells("opportunity.rotted");
    Watched goal = Watched.goal(STRANGER).tells("goal.off-pace").tells("goal.met");
    await(STRANGER, deal.id(), 1, "open");
    await(STRANGER, goal.id(), 1, "cleared");

    // Then
    assertThat(Inbox.all(STRANGER, "&kind=revenue-gap"))
        .isNotEmpty()
        .allMatch(item -> "revenue-gap".equals(item.get("kind")));
    assertThat(Inbox.all(STRANGER, "&open=true"))
        .isNotEmpty()
        .allMatch(item -> "open".equals(item.get("state")));
    assertThat(Inbox.all(STRANGER, "&open=false"))
        .extracting(item -> item.get("subject_id"))
        .contains(goal.id().toString());
    as(STRANGER).get(PATH + "?open=perhaps").then().statusCode(400);
  }

  @Test
  void textsAreInTheReadersLanguage() {
    Watched deal = Watched.deal(STRANGER).tells("opportunity.rotted");
    await(STRANGER, deal.id(), 1, "open");

    as(STRANGER)
        .header("Accept-Language", "zh-CN")
        .get(PATH + "?limit=1&kind=rotting-deal")
        .then()
        .body("items[0].title", equalTo("商机停滞"));
  }

  private static int unread() {
    return as(STRANGER).get(PATH + "/unread").then().extract().jsonPath().getInt("unread");
  }
}
