package io.salesline.pipeline.opportunity.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.salesline.pipeline.opportunity.domain.CustomerId;
import io.salesline.pipeline.opportunity.domain.OpportunityId;
import io.salesline.platform.money.Money;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A deal in another system's own words, not yet looked at. Anything may be null.
 *
 * @param customerExternalId its id in the other system; or {@code customerId}, not both
 * @param amount the product's list price when null
 */
public record HistoryRecord(
    String externalId,
    String name,
    String ownerUsername,
    CustomerId customerId,
    String customerExternalId,
    String productCode,
    String stage,
    String status,
    Money amount,
    LocalDate openedOn,
    LocalDate closedOn,
    String lossReason) {

  /** Null when the record does not say what it is called. */
  OpportunityId id() {
    return externalId == null ? null : OpportunityId.ofExternal(externalId);
  }

  /** The customer by either name; null where there is none. */
  public CustomerId customer() {
    return customerExternalId == null ? customerId : CustomerId.ofExternal(customerExternalId);
  }

  /** Equal for equal words; SHA-256 in hexadecimal. */
  String digest() {
    String words =
        Stream.of(
                externalId,
                name,
                ownerUsername,
                customerId,
                customerExternalId,
                productCode,
                stage,
                status,
                amount == null ? null : amount.amount().toPlainString(),
                amount == null ? null : amount.currency(),
                openedOn,
                closedOn,
                lossReason)
            .map(word -> word == null ? "\u0000" : word.toString())
            .collect(Collectors.joining("\u001f"));
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
