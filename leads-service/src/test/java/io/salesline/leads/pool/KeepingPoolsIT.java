package io.salesline.leads.pool;

import static io.salesline.leads.fixture.Pools.CUSTOMERS;
import static io.salesline.leads.fixture.Pools.DEFAULT;
import static io.salesline.leads.fixture.Pools.PATH;
import static io.salesline.leads.fixture.Pools.amend;
import static io.salesline.leads.fixture.Pools.create;
import static io.salesline.leads.fixture.Pools.get;
import static io.salesline.leads.fixture.Pools.pool;
import static io.salesline.leads.fixture.Pools.setMembers;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Customers;
import io.salesline.leads.fixture.Leads;
import io.salesline.leads.fixture.Pools;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeepingPoolsIT {

  private final Map<String, Object> pool = pool("lead");
  private String made;

  @BeforeEach
  void made() {
    Api.awaitOrganisation();
    Database.change("delete from pool_departure");
    made = create(pool).then().statusCode(201).header("ETag", "\"1\"").extract().path("pool_id");
  }

  @AfterEach
  void gone() {
    Pools.remove(made);
  }

  @Test
  void aPoolHasTheRulesThatWereSaid() {
    get(ADMINISTRATOR, made)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("kind", equalTo("lead"))
        .body("name_zh", equalTo("华东"))
        .body("daily_claims", equalTo(10))
        .body("holding_cap", equalTo(100))
        .body("destination_id", nullValue());
    assertThat(
            Database.text(
                "select action from audit_log where entity = 'pool' and entity_id = '%s'"
                    .formatted(made)))
        .contains("created");
  }

  @Test
  void rulesAreSaidAnewByWhoSawTheLast() {
    // Given
    pool.remove("daily_claims");
    pool.put("destination_id", DEFAULT);

    // When
    amend(made, 1, pool)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("daily_claims", nullValue())
        .body("destination_id", equalTo(DEFAULT));

    // Then
    amend(made, 1, pool).then().statusCode(412).body("code", equalTo("stale-revision"));
    Api.as(ADMINISTRATOR).body(pool).put(PATH + "/" + made).then().statusCode(428);
    amend(UUID.randomUUID().toString(), 1, pool).then().statusCode(404);
  }

  @Test
  void whatCannotBeIsRefusedWithItsReason() {
    create(pool).then().statusCode(409).body("code", equalTo("pool-key-taken"));
    var other = pool("customer");
    other.put("destination_id", DEFAULT);
    create(other).then().statusCode(422).body("code", equalTo("pool-destination-unfit"));
    pool.put("destination_id", made);
    amend(made, 1, pool).then().statusCode(422).body("code", equalTo("pool-destination-unfit"));
    pool.remove("destination_id");
    pool.put("key", "another");
    amend(made, 1, pool).then().statusCode(422).body("code", equalTo("pool-key-fixed"));
    pool.put("daily_claims", 0);
    amend(made, 1, pool).then().statusCode(400).body("code", equalTo("invalid-request"));
    setMembers(made, 1, "nobody")
        .then()
        .statusCode(422)
        .body("code", equalTo("pool-member-unknown"));
  }

  @Test
  void whoIsNoMemberSeesNeitherThePoolNorWhatWaitsInIt() {
    // Given
    String lead = Leads.created(REPRESENTATIVE);
    Database.change("update lead set pool_id = '%s' where id = '%s'".formatted(made, lead));

    // When
    setMembers(made, 1, COLLEAGUE).then().statusCode(200).header("ETag", "\"2\"");

    // Then
    get(COLLEAGUE, made).then().statusCode(200);
    Leads.get(COLLEAGUE, lead).then().statusCode(200).body("contact_masked", equalTo(true));
    get(STRANGER, made).then().statusCode(404);
    Leads.get(STRANGER, lead).then().statusCode(404);
    Leads.claim(STRANGER, lead).then().statusCode(404);
    Leads.claim(COLLEAGUE, lead).then().statusCode(200);
    Api.as(DIRECTOR)
        .get(PATH + "/" + made + "/members")
        .then()
        .body("items.member_id", equalTo(List.of(id(COLLEAGUE).toString())))
        .body("items[0].username", equalTo(COLLEAGUE));
  }

  @Test
  void aCustomerWhomNobodyHasIsSeenByTheMembersOfItsPool() {
    // Given
    String sea = Pools.created(pool("customer"), COLLEAGUE);
    String customer = Customers.created(REPRESENTATIVE, "上海云帆科技有限公司");

    // When
    Database.change(
        "update customer set owner_id = null, pool_id = '%s' where id = '%s'"
            .formatted(sea, customer));

    // Then
    Customers.get(COLLEAGUE, customer).then().statusCode(200).body("pool_id", equalTo(sea));
    Customers.get(STRANGER, customer).then().statusCode(404);
    Pools.remove(sea);
    Customers.get(STRANGER, customer).then().statusCode(200);
  }

  @Test
  void everyoneWhoSellsSeesTheDefaultPoolsAndOnlyAdministratorsChangeAny() {
    for (String person : new String[] {REPRESENTATIVE, DIRECTOR, ADMINISTRATOR}) {
      Api.as(person)
          .get(PATH + "?limit=200")
          .then()
          .statusCode(200)
          .body("items.pool_id", hasItem(DEFAULT))
          .body("items.pool_id", hasItem(CUSTOMERS));
    }
    Api.as(REPRESENTATIVE)
        .get(PATH + "?kind=customer&limit=200")
        .then()
        .body("items.pool_id", hasItem(CUSTOMERS))
        .body("items.pool_id", not(hasItem(DEFAULT)));
    Api.as(ANALYST).get(PATH).then().statusCode(403);
    Api.as(REPRESENTATIVE).body(pool).post(PATH).then().statusCode(403);
    Api.as(DIRECTOR).body(pool).post(PATH).then().statusCode(403);
  }

  @Test
  void theListGoesOnWhereThePageBeforeEnded() {
    // Given
    String next =
        Api.as(ADMINISTRATOR).get(PATH + "?limit=1").then().statusCode(200).extract().path("next");

    // When
    String second =
        Api.as(ADMINISTRATOR)
            .get(PATH + "?limit=1&cursor=" + next)
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].pool_id");

    // Then
    assertThat(second).isNotEqualTo(CUSTOMERS);
  }
}
