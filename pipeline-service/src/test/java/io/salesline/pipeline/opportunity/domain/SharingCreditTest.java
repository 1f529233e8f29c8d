package io.salesline.pipeline.opportunity.domain;

import static io.salesline.pipeline.opportunity.domain.SampleDeals.LATER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.MAP;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.NOW;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.OWNER;
import static io.salesline.pipeline.opportunity.domain.SampleDeals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.platform.money.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharingCreditTest {

  private static final MemberId ANNA = member(0xa);
  private static final MemberId BEN = member(0xb);
  private static final MemberId CARL = member(0xc);

  @Test
  void theOwnerGetsAllAndSoDoesTheNextOwner() {
    Opportunity deal = SampleDeals.opened();
    assertThat(deal.creditShares()).containsExactly(share(OWNER, 10_000));

    deal.amend(deal.terms().ownedBy(BEN), LATER);

    assertThat(deal.creditShares()).containsExactly(share(BEN, 10_000));
  }

  @Test
  void whatWasAgreedStaysWhenTheDealChangesHands() {
    // Given
    Opportunity deal = SampleDeals.opened();
    Optional<Decision> decision = deal.share(shares(share(ANNA, 3_000), share(OWNER, 7_000)), NOW);

    // When
    deal.amend(deal.terms().ownedBy(BEN), LATER);

    // Then
    assertThat(decision.orElseThrow().event())
        .isEqualTo(new OpportunityEvent.Amended(List.of("credit_shares"), Optional.empty()));
    assertThat(deal.creditShares()).containsExactly(share(OWNER, 7_000), share(ANNA, 3_000));
  }

  @Test
  void theSameSharesInAnotherOrderAreNoChange() {
    Opportunity deal = SampleDeals.opened();
    deal.share(shares(share(ANNA, 5_000), share(BEN, 5_000)), NOW);

    assertThat(deal.share(shares(share(BEN, 5_000), share(ANNA, 5_000)), NOW)).isEmpty();
    assertThat(deal.revision()).isEqualTo(2);
  }

  @Test
  void aWinFreezesTheSharesAlsoThoseOfWhoeverThenOwnsIt() {
    // Given
    Opportunity deal = SampleDeals.in("negotiation");

    // When
    deal.move(new Transition.Win(Optional.empty()), MAP, LATER);

    // Then
    assertThat(deal.terms().credit().agreed()).containsExactly(share(OWNER, 10_000));
    assertThatThrownBy(() -> deal.share(CreditShares.OF_OWNER, LATER))
        .hasMessageContaining("credit-shares-frozen");
    assertThat(deal.share(shares(share(OWNER, 10_000)), LATER)).isEmpty();
  }

  @Test
  void ofALostDealThereIsNothingToShare() {
    assertThatThrownBy(() -> SampleDeals.in("lost").share(shares(share(ANNA, 10_000)), LATER))
        .hasMessageContaining("opportunity-closed");
  }

  @Test
  void aWinThatHistoryTellsIsItsOwnersAndACorrectionThawsIt() {
    Opportunity deal = Opportunity.record(past(Status.WON, "1"), MAP, NOW).opportunity();
    assertThat(deal.terms().credit().agreed()).containsExactly(share(OWNER, 10_000));

    Decision corrected = deal.recordAgain(past(Status.OPEN, "2"), MAP, LATER).orElseThrow();

    assertThat(corrected.event())
        .isEqualTo(new OpportunityEvent.Amended(List.of("status"), Optional.empty()));
    assertThat(deal.share(shares(share(ANNA, 10_000)), LATER)).isPresent();
  }

  @Test
  void sharesAddUpToTheWholeAndNameEachMemberOnce() {
    refused("credit-shares-sum", share(ANNA, 9_999));
    refused("credit-shares-sum", share(ANNA, 9_999), share(BEN, 2));
    refused("credit-shared-twice", share(ANNA, 5_000), share(ANNA, 5_000));
    refused("credit-share-out-of-bounds", share(ANNA, 10_000), share(BEN, 0));
    refused("credit-share-out-of-bounds", share(ANNA, 10_001), share(BEN, -1));
    refused(
        "credit-share-out-of-bounds",
        IntStream.rangeClosed(1, 11)
            .mapToObj(i -> share(member(i), i == 11 ? 5_000 : 500))
            .toArray(CreditShare[]::new));
  }

  @Test
  void whatIsLeftOverGoesToTheLargestRemainderThenToWhoeverStandsFirst() {
    // 33.34 and twice 33.33 per cent of a dollar are 33.34, 33.33 and 33.33 cents
    assertThat(split("1.00", share(CARL, 3_333), share(BEN, 3_333), share(ANNA, 3_334)))
        .containsExactly("0.34", "0.33", "0.33");
    // of 5 cents 2.5 each: the id decides
    assertThat(split("0.05", share(BEN, 5_000), share(ANNA, 5_000)))
        .containsExactly("0.03", "0.02");
    // 0.7, 0.2 and 0.1 of a cent
    assertThat(split("0.01", share(ANNA, 1_000), share(BEN, 2_000), share(CARL, 7_000)))
        .containsExactly("0.01", "0.00", "0.00");
    // 1.4, 0.4 and 0.2: the greater share comes first among equal remainders
    assertThat(split("0.02", share(ANNA, 1_000), share(BEN, 2_000), share(CARL, 7_000)))
        .containsExactly("0.02", "0.00", "0.00");
  }

  @Test
  void theTextIsReadAsItWasWritten() {
    CreditShares agreed = shares(share(ANNA, 3_000), share(OWNER, 7_000));
    assertThat(CreditShares.parse(CreditShares.text(agreed.agreed()))).isEqualTo(agreed);
    assertThat(CreditShares.parse("")).isEqualTo(CreditShares.OF_OWNER);
    assertThat(CreditShares.text(agreed.agreed()))
        .isEqualTo(OWNER + ":7000,00000000-0000-4000-9000-00000000000a:3000");
  }

  private static void refused(String code, CreditShare... wanted) {
    assertThatThrownBy(() -> shares(wanted)).hasMessageContaining(code);
  }

  private static List<String> split(String dollars, CreditShare... shares) {
    return shares(shares).split(OWNER, Money.of(dollars, "USD")).stream()
        .map(part -> part.amount().amount().toPlainString())
        .toList();
  }

  private static PastDeal past(Status status, String digest) {
    return new PastDeal(
        OpportunityId.ofExternal("past"),
        "past",
        digest,
        SampleDeals.terms(),
        new StageKey("negotiation"),
        status,
        TODAY,
        null,
        null,
        NOW.at());
  }

  static CreditShares shares(CreditShare... shares) {
    return new CreditShares(List.of(shares));
  }

  static CreditShare share(MemberId member, int basisPoints) {
    return new CreditShare(member, basisPoints);
  }

  static MemberId member(int number) {
    return new MemberId(UUID.fromString("00000000-0000-4000-9000-%012x".formatted(number)));
  }
}
