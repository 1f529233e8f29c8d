package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.id.CustomerId;
import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.domain.Competitors;
import io.salesline.pipeline.opportunity.domain.DealValue;
import io.salesline.pipeline.opportunity.domain.PlausibleDay;
import io.salesline.pipeline.opportunity.domain.ProductId;
import io.salesline.pipeline.opportunity.domain.Terms;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.FieldError;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to change of a deal. An absent field stays as it is; null clears {@code product_id},
 * {@code expected_close}, {@code forecast_category} and {@code next_step}. The setters tell the two
 * apart.
 */
@Schema(name = "AmendOpportunity")
class AmendRequest {

  @Schema(hidden = true)
  private final Map<String, Object> given = new TreeMap<>();

  private List<CompetitorRequest> competitors;

  @Size(min = 1, max = 200) @Pattern(regexp = "(?=.*\\S)" + Texts.ONE_LINE)
  @Schema(examples = "Fifty workstations")
  public String getName() {
    return (String) given.get("name");
  }

  public void setName(String name) {
    given.put("name", name);
  }

  public UUID getCustomerId() {
    return (UUID) given.get("customer_id");
  }

  public void setCustomerId(UUID customerId) {
    given.put("customer_id", customerId);
  }

  public UUID getOwnerId() {
    return (UUID) given.get("owner_id");
  }

  public void setOwnerId(UUID ownerId) {
    given.put("owner_id", ownerId);
  }

  public Money getAmount() {
    return (Money) given.get("amount");
  }

  public void setAmount(Money amount) {
    given.put("amount", amount);
  }

  @Schema(nullable = true)
  public UUID getProductId() {
    return (UUID) given.get("product_id");
  }

  public void setProductId(UUID productId) {
    given.put("product_id", productId);
  }

  @Schema(nullable = true)
  public LocalDate getExpectedClose() {
    return (LocalDate) given.get("expected_close");
  }

  public void setExpectedClose(LocalDate expectedClose) {
    given.put("expected_close", expectedClose);
  }

  @Pattern(regexp = "pipeline|best-case|commit|omitted") @Schema(
      description = "What it is counted as when sales are forecast; null follows its stage again",
      nullable = true,
      examples = "commit")
  public String getForecastCategory() {
    return (String) given.get(AmendedPursuit.FORECAST);
  }

  public void setForecastCategory(String forecastCategory) {
    given.put(AmendedPursuit.FORECAST, forecastCategory);
  }

  @Schema(nullable = true)
  @Valid public NextStepBody getNextStep() {
    return (NextStepBody) given.get(AmendedPursuit.NEXT_STEP);
  }

  public void setNextStep(NextStepBody nextStep) {
    given.put(AmendedPursuit.NEXT_STEP, nextStep);
  }

  @Size(max = Competitors.MOST) @Schema(description = "All that are known; the list replaces the one before")
  public List<@NotNull @Valid CompetitorRequest> getCompetitors() {
    return competitors;
  }

  public void setCompetitors(List<CompetitorRequest> competitors) {
    this.competitors = competitors;
    given.put(AmendedPursuit.COMPETITORS, competitors);
  }

  /** The fields that were sent, null for those to clear: two requests that differ, differ here. */
  Map<String, Object> given() {
    return given;
  }

  /**
   * The amount that is asked for, or that stands.
   *
   * @throws Refusal 400 for a null
   */
  Money amount(Terms terms) {
    return given.containsKey("amount") ? required("amount", getAmount()) : terms.value().money();
  }

  /**
   * @param value of {@link #amount}
   * @throws Refusal 400 for a null where there must be a value, 422 for a value that cannot be
   */
  Terms applyTo(Terms terms, DealValue value) {
    return new Terms(
        given.containsKey("name") ? required("name", getName()).strip() : terms.name(),
        given.containsKey("customer_id")
            ? new CustomerId(required("customer_id", getCustomerId()))
            : terms.customerId(),
        given.containsKey("owner_id")
            ? new MemberId(required("owner_id", getOwnerId()))
            : terms.ownerId(),
        given.containsKey("product_id") ? ProductId.of(getProductId()) : terms.productId(),
        value,
        given.containsKey("expected_close")
            ? PlausibleDay.check("expected_close", getExpectedClose())
            : terms.expectedClose(),
        new AmendedPursuit(this).of(terms.pursuit()),
        terms.credit());
  }

  boolean gives(String field) {
    return given.containsKey(field);
  }

  static <T> T required(String field, T value) {
    if (value == null) {
      throw Refusal.malformed("invalid-request")
          .with(new FieldError(field, "field-not-null", Map.of()));
    }
    return value;
  }
}
