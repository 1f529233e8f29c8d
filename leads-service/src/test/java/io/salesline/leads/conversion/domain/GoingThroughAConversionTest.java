package io.salesline.leads.conversion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesline.leads.id.ConversionId;
import io.salesline.leads.id.CustomerId;
import io.salesline.leads.id.LeadId;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.OpportunityId;
import io.salesline.platform.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoingThroughAConversionTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final Instant DEADLINE = NOON.plusSeconds(60);
  private static final MemberId RICK = new MemberId(UUID.randomUUID());
  private static final LeadId LEAD = LeadId.fresh();
  private static final CustomerId CUSTOMER = CustomerId.of(ConversionId.of(LEAD));

  private static ConversionRequest request(Instant at) {
    var terms = DealTerms.of("A deal", Money.of("10", "USD"), null, null);
    return new ConversionRequest(CUSTOMER, true, RICK, RICK, terms, at, at.plusSeconds(60));
  }

  private static Conversion requested() {
    var conversion = Conversion.of(LEAD);
    conversion.request(request(NOON));
    return conversion;
  }

  @Test
  void everyIdFollowsFromTheLeads() {
    var conversion = requested();
    assertThat(conversion.id()).isEqualTo(ConversionId.of(LEAD));
    assertThat(conversion.opportunityId()).isEqualTo(OpportunityId.of(conversion.id()));
    assertThat(Conversion.of(LEAD).id()).isEqualTo(conversion.id());
    assertThat(Conversion.of(LeadId.fresh()).id()).isNotEqualTo(conversion.id());
  }

  @Test
  void theDealEndsItOnce() {
    var conversion = requested();
    assertThat(conversion.convert(CUSTOMER, NOON.plusSeconds(2))).isTrue();
    assertThat(conversion.convert(CUSTOMER, NOON.plusSeconds(3))).isFalse();
    assertThat(conversion.status()).isEqualTo(ConversionStatus.CONVERTED);
    assertThat(conversion.duration()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aRefusalEndsItOnce() {
    var conversion = requested();
    var refused = new Cancellation.Refused("product-unknown", 1);
    assertThat(conversion.cancel(refused, NOON)).isTrue();
    assertThat(conversion.cancel(refused, NOON)).isFalse();
    assertThat(conversion.cancelledFor()).isEqualTo("refused");
    assertThat(conversion.refusalCode()).isEqualTo("product-unknown");
  }

  @Test
  void beforeItsDeadlineItDoesNotTimeOut() {
    var conversion = requested();
    assertThat(conversion.cancel(new Cancellation.TimedOut(DEADLINE.minusMillis(1)), NOON))
        .isFalse();
    assertThat(conversion.cancel(new Cancellation.TimedOut(DEADLINE), DEADLINE)).isTrue();
    assertThat(conversion.cancelledFor()).isEqualTo("timed-out");
  }

  @Test
  void aDealWinsOverACancellationInEitherOrder() {
    var late = requested();
    late.cancel(new Cancellation.TimedOut(DEADLINE), DEADLINE);
    assertThat(late.convert(CUSTOMER, DEADLINE)).isTrue();
    assertThat(late.cancelledFor()).isNull();
    assertThat(late.cancel(new Cancellation.Refused("conversion-expired", 1), DEADLINE)).isFalse();
    assertThat(late.status()).isEqualTo(ConversionStatus.CONVERTED);
  }

  @Test
  void aSecondAttemptStartsAnewAndIsCounted() {
    // Given
    var conversion = requested();
    conversion.cancel(new Cancellation.Refused("product-unknown", 1), NOON);

    // When
    conversion.request(request(DEADLINE));

    // Then
    assertThat(conversion.attempt()).isEqualTo(2);
    assertThat(conversion.status()).isEqualTo(ConversionStatus.REQUESTED);
    assertThat(conversion.settledAt()).isNull();
    assertThat(conversion.refusalCode()).isNull();
    assertThat(conversion.deadline()).isEqualTo(DEADLINE.plusSeconds(60));
  }

  @Test
  void anAnswerToAnEarlierAttemptDoesNotConcernTheNext() {
    var conversion = requested();
    conversion.cancel(new Cancellation.TimedOut(DEADLINE), DEADLINE);
    conversion.request(request(DEADLINE));
    assertThat(conversion.cancel(new Cancellation.Refused("conversion-expired", 1), DEADLINE))
        .isFalse();
    assertThat(conversion.cancel(new Cancellation.Refused("conversion-expired", 2), DEADLINE))
        .isTrue();
  }
}
