package io.salesline.pipeline;

import static io.salesline.pipeline.fixture.Deals.dollars;
import static io.salesline.platform.testing.TestOrganisation.COLLEAGUE;
import static io.salesline.platform.testing.TestOrganisation.REPRESENTATIVE;
import static io.salesline.platform.testing.TestOrganisation.STRANGER;
import static io.salesline.platform.testing.TestOrganisation.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.salesline.pipeline.fixture.Deals;
import io.salesline.pipeline.fixture.Files;
import io.salesline.pipeline.fixture.Payments;
import io.salesline.pipeline.fixture.Processes;
import io.salesline.pipeline.fixture.Proposals;
import io.salesline.pipeline.fixture.Reviews;
import io.salesline.platform.testing.Api;
import io.salesline.platform.testing.OpenApiDocument;
import io.salesline.platform.testing.RealStack;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every verb on a deal and on what belongs to it, as Sam of another team, who works on it. */
@QuarkusTest
@QuarkusTestResource(
    value = RealStack.class,
    initArgs = @ResourceArg(name = "service", value = "pipeline"))
class WhatCollaboratorsMayDoIT {

  private static final String ROOT = "/api/pipeline/v1/";
  private static final List<String> CONCERNED =
      List.of(
          "opportunities/{id}",
          "proposals/{id}",
          "reviews/{id}",
          "contracts/{id}",
          "receipts/{id}",
          "credit-notes/{id}",
          "files",
          "files/{id}");
  private static final String LOOK = "collaborators-only-look";
  private static final String ROLE = "forbidden";
  private static final String FREE = "";

  /**
   * @param code of the refusal; empty where it is done
   */
  private record Verb(String operation, String record, Map<String, ?> body, String code) {}

  private String open;
  private String proposal;
  private String review;
  private String file;
  private String contract;
  private String receipt;
  private String note;

  @BeforeEach
  void twoDealsOfRickOnWhichSamWorks() throws Exception {
    Payments.awaitFinance();
    Map<String, Object> qualify = Processes.stage("qualify");
    qualify.put("checklist", List.of(Processes.item("need", true)));
    Map<String, Object> offer = Processes.stage("offer");
    offer.put("gate", Processes.gate("offer-review", "gate-reviewer", 1));
    open =
        Reviews.openedOn(
            Processes.published(Processes.process(qualify, offer, Processes.delivery())),
            REPRESENTATIVE);
    Processes.answer(REPRESENTATIVE, open, "need", 0, "Forty desks").then().statusCode(200);
    Proposals.sell(REPRESENTATIVE, open, Proposals.product(), 2);
    proposal = Proposals.drafted(REPRESENTATIVE, open);
    file = Files.attached(REPRESENTATIVE, open, "offer.txt", "Forty desks");
    review = Reviews.waiting(REPRESENTATIVE, open, "offer");
    String won = Payments.won(REPRESENTATIVE);
    contract = Payments.contractOf(REPRESENTATIVE, won);
    receipt = Payments.received(REPRESENTATIVE, contract, "10.00");
    var credit = Map.of("instalment", 1, "amount", dollars("1.00"), "reason", "Broken");
    note = Payments.credited(REPRESENTATIVE, contract, credit);
    add(open);
    add(won);
  }

  private static void add(String deal) {
    Api.as(REPRESENTATIVE)
        .body(Map.of("role", "presales"))
        .put(Deals.PATH + "/" + deal + "/collaborators/" + id(STRANGER))
        .then()
        .statusCode(200);
  }

  @Test
  void theyDoWhatIsTheirsAndNothingElse() {
    for (Verb verb : verbs()) {
      Response response = asked(verb);
      if (verb.code().isEmpty()) {
        assertThat(response.statusCode()).as(verb.operation()).isBetween(200, 204);
      } else {
        assertThat(response.statusCode()).as(verb.operation()).isEqualTo(403);
        assertThat(response.<String>path("code")).as(verb.operation()).isEqualTo(verb.code());
      }
    }
  }

  @Test
  void noVerbIsForgotten() {
    Set<String> known =
        verbs().stream()
            .map(verb -> verb.operation().replaceFirst("\\?.*", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> offered =
        OpenApiDocument.of("pipeline").operations().keySet().stream()
            .filter(operation -> !operation.startsWith("get "))
            .filter(WhatCollaboratorsMayDoIT::concernsADeal)
            .map(operation -> operation.replace(ROOT, ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(known).isEqualTo(offered);
  }

  private static boolean concernsADeal(String operation) {
    return CONCERNED.stream()
        .anyMatch(
            path ->
                operation.endsWith(" " + ROOT + path)
                    || operation.contains(" " + ROOT + path + "/"));
  }

  private List<Verb> verbs() {
    var one = Map.of("product_id", Proposals.product(), "quantity", 1);
    var note = Map.of("instalment", 1, "amount", dollars("1.00"), "reason", "Broken");
    var invoice =
        Map.of("number", id(open).toString(), "amount", dollars("5.00"), "tax_rate", 0.13);
    var waiver =
        Map.of(
            "gate",
            "offer-review",
            "reason",
            "It is late",
            "expires_at",
            Instant.now().plusSeconds(60).toString());
    var parts =
        Map.of(
            "instalments",
            List.of(Map.of("number", 1, "due_on", "2027-01-31", "amount", dollars("1054.00"))));
    return List.of(
        new Verb("patch opportunities/{id}", open, Map.of("name", "Of Sam"), LOOK),
        new Verb("post opportunities/{id}/transitions", open, Map.of("to", "offer"), LOOK),
        new Verb("put opportunities/{id}/lines", open, Map.of("items", List.of(one)), LOOK),
        new Verb("put opportunities/{id}/checklist/{item}", open, Map.of("answer", "More"), FREE),
        new Verb("delete opportunities/{id}/checklist/{item}", open, Map.of(), FREE),
        new Verb(
            "put opportunities/{id}/collaborators/{member}", open, Map.of("role", "support"), LOOK),
        new Verb("delete opportunities/{id}/collaborators/{member}", open, Map.of(), LOOK),
        new Verb(
            "post files?record_type=opportunity&record_id={id}",
            open,
            Map.of("name", "a", "length", 1),
            LOOK),
        new Verb(
            "put opportunities/{id}/credit-shares",
            open,
            Map.of("items", List.of(Map.of("member_id", id(STRANGER), "basis_points", 10_000))),
            LOOK),
        new Verb("delete files/{id}", file, Map.of(), LOOK),
        new Verb(
            "post opportunities/{id}/proposals", open, Map.of("valid_until", "2027-01-31"), LOOK),
        new Verb("post proposals/{id}/submission", proposal, Map.of(), LOOK),
        new Verb("post proposals/{id}/decision", proposal, Map.of("verdict", "accepted"), LOOK),
        new Verb("post opportunities/{id}/waivers", open, waiver, ROLE),
        new Verb(
            "post reviews/{id}/decisions", review, Map.of("verdict", "approve"), "not-a-reviewer"),
        new Verb("post reviews/{id}/withdrawal", review, Map.of(), "review-of-another"),
        new Verb(
            "post reviews/{id}/conditions/{ordinal}/fulfilment",
            review,
            Map.of(),
            "review-of-another"),
        new Verb("patch contracts/{id}", contract, Map.of("tax_rate", 0.13), LOOK),
        new Verb("put contracts/{id}/schedule", contract, parts, LOOK),
        new Verb("post contracts/{id}/receipts", contract, Payments.receipt("1.00"), LOOK),
        new Verb("post contracts/{id}/credit-notes", contract, note, LOOK),
        new Verb("post contracts/{id}/deliveries", contract, Map.of("share", 1), LOOK),
        new Verb("post contracts/{id}/invoices", contract, invoice, LOOK),
        new Verb(
            "post files?record_type=contract&record_id={id}",
            contract,
            Map.of("name", "a", "length", 1),
            LOOK),
        new Verb("post contracts/{id}/termination", contract, Map.of("reason", "No"), ROLE),
        new Verb("put receipts/{id}/matches", receipt, Map.of("matches", List.of()), LOOK),
        new Verb("post receipts/{id}/confirmation", receipt, Map.of(), ROLE),
        new Verb("post receipts/{id}/rejection", receipt, Map.of("reason", "No"), ROLE),
        new Verb("post credit-notes/{id}/confirmation", this.note, Map.of(), ROLE),
        new Verb("post credit-notes/{id}/rejection", this.note, Map.of("reason", "No"), ROLE));
  }

  private static Response asked(Verb verb) {
    int space = verb.operation().indexOf(' ');
    String method = verb.operation().substring(0, space);
    String path = verb.operation().substring(space + 1);
    boolean withdraws = method.equals("delete") && path.contains("/checklist/");
    String address =
        path.replace("{id}", verb.record())
            .replace("{item}", "need")
            .replace("{member}", id(COLLEAGUE).toString())
            .replace("{ordinal}", "1");
    RequestSpecification request =
        Api.as(STRANGER).header("If-Match", withdraws ? "\"2\"" : "\"1\"");
    if (!verb.body().isEmpty()) {
      request.body(verb.body());
    }
    return request.request(Method.valueOf(method.toUpperCase(Locale.ROOT)), ROOT + address);
  }
}
