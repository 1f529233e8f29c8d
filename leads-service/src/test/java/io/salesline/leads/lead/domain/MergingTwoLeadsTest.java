package io.salesline.leads.lead.domain;

import static io.salesline.leads.lead.domain.SampleLeads.LATER;
import static io.salesline.leads.lead.domain.SampleLeads.NOON;
import static io.salesline.leads.lead.domain.SampleLeads.RICK;
import static io.salesline.leads.lead.domain.SampleLeads.claimed;
import static io.salesline.leads.lead.domain.SampleLeads.converted;
import static io.salesline.leads.lead.domain.SampleLeads.converting;
import static io.salesline.leads.lead.domain.SampleLeads.disqualified;
import static io.salesline.leads.lead.domain.SampleLeads.qualified;
import static io.salesline.leads.lead.domain.SampleLeads.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.leads.id.PoolId;
import io.salesline.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MergingTwoLeadsTest {

  private static final String CODE = "91350100M000100Y43";
  private static final String OTHER_CODE = "91110108MA01AB1C22";
  private static final Contact ZHANG = new Contact("张三", "138-1234-5678", null, null);
  private static final Contact NOBODY = Contact.NONE;

  @Test
  void whatTheSurvivorDoesNotKnowItTakesOver() {
    // Given
    Lead survivor = held(new Profile("Cancity", null, null, "retail", null, "EUR"), NOBODY, null);
    Lead duplicate =
        held(
            new Profile("Cancity Ltd", "phone", "East", "food", new BigDecimal("10.00"), "USD"),
            ZHANG,
            CODE);

    // When
    LeadDecision decision = survivor.absorb(duplicate, "CN", LATER);

    // Then
    assertThat(survivor.profile())
        .isEqualTo(
            new Profile("Cancity", "phone", "East", "retail", new BigDecimal("10.00"), "USD"));
    assertThat(survivor.contact()).isEqualTo(ZHANG);
    assertThat(survivor.keys()).isEqualTo(MatchKeys.of(CODE, "Cancity", ZHANG, "CN"));
    assertThat(fields(decision)).isEqualTo("contact,credit_code,estimated_amount,region,source");
    assertThat(survivor.revision()).isEqualTo(3);
  }

  @Test
  void whatItKnowsItKeeps() {
    Lead survivor = claimed();
    Profile profile = survivor.profile();
    Lead duplicate =
        held(
            new Profile("Other", "phone", "West", "food", BigDecimal.ONE, "CNY"),
            new Contact("张三", "13812345678", "other@x.com", "Other"),
            null);
    assertThat(fields(survivor.absorb(duplicate, "CN", LATER))).isEmpty();
    assertThat(survivor.profile()).isEqualTo(profile);
    assertThat(survivor.contact().email()).isEqualTo("zhang.san@x.com");
  }

  @Test
  void theSamePersonIsCompletedAndNobodyGetsAnothersNumber() {
    var mailed = new Contact("张三", "13812345678", "zhang@x.com", "Likes tea");
    var li = new Contact("李四", "138-1234-5678", "li@x.com", "Their colleague");
    var unnamed = new Contact(null, "138-1234-5678", "z@x.com", null);
    var elsewhere = new Contact("张三", "139-9999-9999", "z@y.com", null);
    var onlyName = new Contact("王五", null, null, "Met at the fair");
    assertThat(completed(ZHANG, mailed))
        .isEqualTo(new Contact("张三", "138-1234-5678", "zhang@x.com", "Likes tea"));
    assertThat(completed(ZHANG, unnamed))
        .isEqualTo(new Contact("张三", "138-1234-5678", "z@x.com", null));
    assertThat(completed(ZHANG, li)).isEqualTo(ZHANG);
    assertThat(completed(ZHANG, elsewhere)).isEqualTo(ZHANG);
    assertThat(completed(NOBODY, li)).isEqualTo(li);
    assertThat(completed(NOBODY, onlyName)).isEqualTo(NOBODY);
  }

  private static Contact completed(Contact known, Contact other) {
    Lead survivor = held(company(), known, null);
    survivor.absorb(held(company(), other, null), "CN", LATER);
    return survivor.contact();
  }

  @Test
  void itWasContactedWhenEitherWas() {
    // Given
    Lead survivor = claimed();
    Lead duplicate = claimed();
    survivor.contacted(attempt(LATER));
    duplicate.contacted(attempt(NOON.minusSeconds(60)));
    duplicate.contacted(new Approach("call", "reached", true, NOON.plusSeconds(30)));

    // When
    var absorbed = (LeadEvent.Absorbed) survivor.absorb(duplicate, "CN", LATER).event();

    // Then
    assertThat(survivor.engagement())
        .isEqualTo(new Engagement(NOON.minusSeconds(60), LATER, NOON.plusSeconds(30)));
    assertThat(absorbed.contactedAt()).isEqualTo(NOON.plusSeconds(30));
    assertThat(absorbed.duplicate()).isEqualTo(duplicate.id());
  }

  @Test
  void itIsQualifiedWhereEitherWas() {
    Lead survivor = claimed();
    survivor.absorb(qualified(), "CN", LATER);
    assertThat(survivor.standing().state())
        .isEqualTo(new LeadState.Qualified(new Tenure(RICK, NOON), NOON));
    Lead both = qualified();
    both.absorb(claimed(), "CN", LATER);
    assertThat(both.standing().status()).isEqualTo(LeadStatus.QUALIFIED);
  }

  @Test
  void theDuplicateEndsInTheSurvivorAndNothingIsDoneWithIt() {
    // Given
    Lead survivor = claimed();
    Lead duplicate = qualified();

    // When
    LeadDecision decision = duplicate.mergeInto(survivor, LATER);

    // Then
    assertThat(decision.event()).isEqualTo(new LeadEvent.Merged());
    assertThat(duplicate.standing().state())
        .isEqualTo(new LeadState.Merged(new Tenure(RICK, NOON), NOON, survivor.id()));
    assertThat(duplicate.actions()).isEmpty();
    refused(() -> duplicate.qualify(LATER), "lead-merged");
    refused(() -> survivor.absorb(duplicate, "CN", LATER), "lead-merged");
    refused(() -> duplicate.absorb(claimed(), "CN", LATER), "lead-merged");
    assertThat(duplicate.claimRefusal(RICK).parameters())
        .isEqualTo(Map.of("merged_into_id", survivor.id().value()));
  }

  @Test
  void oneThatWaitsComesToWhoHasTheSurvivor() {
    Lead survivor = claimed();
    Lead duplicate = waiting();
    survivor.absorb(duplicate, "CN", LATER);
    duplicate.mergeInto(survivor, LATER);
    assertThat(duplicate.standing().state())
        .isEqualTo(new LeadState.Merged(new Tenure(RICK, LATER), null, survivor.id()));
  }

  @Test
  void oneThatWaitsAndHasNoKeyInCommonIsLeftInThePool() {
    Lead survivor = claimed();
    Lead alien = lead(company("Alien"), new Contact(null, null, "a@alien.com", null), null);
    refused(() -> survivor.absorb(alien, "CN", LATER), "leads-not-alike");
    alien.claim(RICK, LATER, NOON);
    survivor.absorb(alien, "CN", LATER);
  }

  @Test
  void differentCreditCodesAreDifferentCompanies() {
    Lead survivor = held(company(), ZHANG, CODE);
    refused(
        () -> survivor.absorb(held(company(), ZHANG, OTHER_CODE), "CN", LATER),
        "credit-codes-differ");
    survivor.absorb(held(company(), ZHANG, CODE), "CN", LATER);
  }

  @Test
  void onlyWhatIsWorkedWithIsMerged() {
    refused(() -> waiting().absorb(claimed(), "CN", LATER), "lead-unowned");
    refused(() -> converting().absorb(claimed(), "CN", LATER), "lead-converting");
    refused(() -> claimed().absorb(converting(), "CN", LATER), "lead-converting");
    refused(() -> claimed().absorb(converted(), "CN", LATER), "lead-converted");
    refused(() -> claimed().absorb(disqualified(), "CN", LATER), "lead-disqualified");
  }

  @Test
  void aDealThatComesLateWins() {
    Lead duplicate = qualified();
    duplicate.mergeInto(claimed(), LATER);
    duplicate.convert(SampleLeads.link(duplicate), RICK, LATER);
    assertThat(duplicate.standing().status()).isEqualTo(LeadStatus.CONVERTED);
    assertThat(duplicate.standing().mergedInto()).isNull();
  }

  private static void refused(ThrowingCallable act, String code) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }

  private static String fields(LeadDecision decision) {
    return String.join(",", ((LeadEvent.Absorbed) decision.event()).fields());
  }

  private static Approach attempt(Instant at) {
    return new Approach("call", "not-reached", false, at);
  }

  private static Profile company() {
    return company("Cancity");
  }

  private static Profile company(String name) {
    return new Profile(name, null, null, null, null, "USD");
  }

  private static Lead held(Profile profile, Contact contact, String creditCode) {
    Lead lead = lead(profile, contact, creditCode);
    lead.claim(RICK, LATER, NOON);
    return lead;
  }

  private static Lead lead(Profile profile, Contact contact, String creditCode) {
    var keys = MatchKeys.of(creditCode, profile.company(), contact, "CN");
    return Lead.create(profile, contact, keys, PoolId.DEFAULT, RICK, NOON).lead();
  }
}
