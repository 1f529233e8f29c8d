package io.salesline.leads.customer.domain;

import io.salesline.leads.id.ConversionId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Where a customer comes from: entered here when both are null.
 *
 * @param externalId another system's name for it
 * @param sourceDigest of what that system told last, so that the same is not taken over twice
 * @param conversionId the conversion that brought it
 */
@Embeddable
public record Origin(
    @Column(name = "external_id") String externalId,
    @Column(name = "source_digest") String sourceDigest,
    @Column(name = "origin_conversion_id") ConversionId conversionId) {

  public static final Origin HERE = new Origin(null, null, null);

  public static Origin conversion(ConversionId conversion) {
    return new Origin(null, null, conversion);
  }

  public static Origin external(String externalId, String digest) {
    return new Origin(externalId, digest, null);
  }
}
