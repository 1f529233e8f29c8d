package io.salesline.pipeline.opportunity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Where the deal came from.
 *
 * @param leadId with {@code conversionId}, for a deal that came from a lead; else null
 * @param history the deal was recorded from another system, not lived through in this one
 * @param externalId its id in that system
 * @param sourceDigest of what that system last told
 * @param sourceRevision the deal's revision when it was told: a higher one was changed here since
 * @param openedOn null only for history whose source does not say
 */
@Embeddable
public record Origin(
    @Column(name = "lead_id") LeadId leadId,
    @Column(name = "conversion_id") ConversionId conversionId,
    boolean history,
    @Column(name = "external_id") String externalId,
    @Column(name = "source_digest") String sourceDigest,
    @Column(name = "source_revision") Long sourceRevision,
    @Column(name = "opened_on") LocalDate openedOn) {

  static Origin here(LocalDate day) {
    return new Origin(null, null, false, null, null, null, day);
  }

  static Origin lead(LeadId lead, ConversionId conversion, LocalDate day) {
    return new Origin(lead, conversion, false, null, null, null, day);
  }
}
