package io.salesline.leads.contact;

import static io.salesline.leads.fixture.Contacts.amend;
import static io.salesline.leads.fixture.Contacts.contact;
import static io.salesline.leads.fixture.Contacts.enter;
import static io.salesline.leads.fixture.Contacts.entered;
import static io.salesline.leads.fixture.Contacts.get;
import static io.salesline.leads.fixture.Contacts.list;
import static io.salesline.leads.fixture.Contacts.remove;
import static io.salesline.platform.testing.TestOrganisation.ADMINISTRATOR;
import static io.salesline.platform.testing.TestOrganisation.ANALYST;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.DIRECTOR;
import static io.salesline.platform.testing.TestOrganisation.MANAGER;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Contacts;
import io.salesline.leads.fixture.Customers;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.Await;
import io.salesline.platform.testing.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactsIT {

  private String customer;

  @BeforeEach
  void known() {
    Api.awaitOrganisation();
    customer = Customers.created(REPRESENTATIVE, "Yunfan " + UUID.randomUUID());
  }

  @Test
  void somebodyAtACustomerIsEnteredAndTold() {
    // When
    String contact = entered(REPRESENTATIVE, customer);

    // Then
    get(REPRESENTATIVE, contact)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("李四"))
        .body("decision_role", equalTo("buyer"))
        .body("phone", equalTo("138-1234-5678"))
        .body("customer_id", equalTo(customer))
        .body("masked", equalTo(false));
    list(MANAGER, customer).then().body("items.contact_id", contains(contact));
    Await.until(() -> assertThat(Contacts.names(contact)).containsExactly("李四"));
  }

  @Test
  void theSamePersonIsNotEnteredTwiceHoweverTheyAreWritten() {
    // Given
    String contact = entered(REPRESENTATIVE, customer);
    Map<String, Object> again = Map.of("name", "李四 （采购）", "phone", "+86 138 1234 5678");

    // Then
    enter(REPRESENTATIVE, customer, again)
        .then()
        .statusCode(409)
        .body("code", equalTo("contact-there-already"))
        .body("contact_id", equalTo(contact));
    var colleague = Map.of("name", "王五", "phone", "13812345678", "despite_duplicate", true);
    enter(REPRESENTATIVE, customer, colleague).then().statusCode(201);
  }

  @Test
  void ofManyWhoEnterTheSamePersonAtOnceOneDoes() {
    // When
    var attempts =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> enter(REPRESENTATIVE, customer, contact()).statusCode()))
            .toList();

    // Then
    var answers = attempts.stream().map(CompletableFuture::join).toList();
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    list(REPRESENTATIVE, customer).then().body("items.size()", equalTo(1));
  }

  @Test
  void aContactIsEditedAndRemovedOnWhatWasSeenOfIt() {
    // Given
    String contact = entered(REPRESENTATIVE, customer);
    var promoted = contact();
    promoted.put("title", "副总经理");
    promoted.put("decision_role", "decider");

    // Then
    Api.as(REPRESENTATIVE).body(promoted).put(Contacts.PATH + "/" + contact).then().statusCode(428);
    amend(REPRESENTATIVE, contact, 1, promoted).then().statusCode(200).header("ETag", "\"2\"");
    amend(REPRESENTATIVE, contact, 1, promoted).then().statusCode(412);
    amend(REPRESENTATIVE, contact, 2, promoted).then().statusCode(200).header("ETag", "\"2\"");
    get(REPRESENTATIVE, contact).then().body("decision_role", equalTo("decider"));
    remove(REPRESENTATIVE, contact, 1).then().statusCode(412);
    remove(REPRESENTATIVE, contact, 2).then().statusCode(204);
    get(REPRESENTATIVE, contact).then().statusCode(404);
    Await.until(() -> assertThat(Contacts.names(contact)).containsExactly("李四", "李四", null));
  }

  @Test
  void whoDoesNotSeeTheCustomerDoesNotSeeItsPeople() {
    // Given
    String contact = entered(REPRESENTATIVE, customer);

    // Then
    get(DIRECTOR, contact).then().statusCode(200);
    for (String other : List.of(COLLEAGUE, STRANGER)) {
      get(other, contact).then().statusCode(404);
      list(other, customer).then().statusCode(404);
      enter(other, customer, contact()).then().statusCode(404);
      amend(other, contact, 1, contact()).then().statusCode(404);
      remove(other, contact, 1).then().statusCode(404);
    }
    for (String other : List.of(ADMINISTRATOR, ANALYST)) {
      get(other, contact).then().statusCode(403);
    }
  }

  @Test
  void thePeopleOfACustomerThatNobodyHasAreMasked() {
    // Given
    String contact = entered(REPRESENTATIVE, customer);

    // When
    Database.change("update customer set owner_id = null where id = '%s'".formatted(customer));

    // Then
    get(STRANGER, contact)
        .then()
        .statusCode(200)
        .body("masked", equalTo(true))
        .body("name", equalTo("李**"))
        .body("phone", equalTo("138****5678"))
        .body("email", equalTo("l***@example.com"))
        .body("note", nullValue());
    list(STRANGER, customer).then().body("items[0].name", equalTo("李**"));
    get(DIRECTOR, contact).then().body("name", equalTo("李四"));
    amend(STRANGER, contact, 1, contact())
        .then()
        .statusCode(409)
        .body("code", equalTo("customer-unowned"));
  }

  @Test
  void whatNoContactCanBeIsRefused() {
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of("phone", "13812345678"),
            Map.of("name", "x", "email", "nobody"),
            Map.of("name", "x", "phone", "call me"),
            Map.of("name", "x", "language", "Chinese"),
            Map.of("name", "x", "decision_role", "king"),
            Map.of("name", "x", "customer_id", customer))) {
      enter(REPRESENTATIVE, customer, body)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid-request"));
    }
  }
}
