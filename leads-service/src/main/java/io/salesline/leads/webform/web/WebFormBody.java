package io.salesline.leads.webform.web;

import io.salesline.leads.webform.domain.WebForm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form, for those who set it up. */
@Schema(name = "WebForm")
record WebFormBody(
    @Schema(examples = "contact-us") String key,
    @Schema(description = "The ETag") long revision,
    WebFormTerms terms,
    UUID createdBy,
    Instant createdAt) {

  static WebFormBody of(WebForm form) {
    var terms = form.terms();
    return new WebFormBody(
        form.key(),
        form.revision(),
        new WebFormTerms(
            terms.origins().allowed(),
            asked(form),
            terms.source(),
            terms.consentEn(),
            terms.consentZh(),
            terms.active()),
        form.createdBy().value(),
        form.createdAt());
  }

  static List<WebFormTerms.Asked> asked(WebForm form) {
    return form.terms().fields().asked().entrySet().stream()
        .map(one -> new WebFormTerms.Asked(one.getKey().key(), one.getValue()))
        .toList();
  }
}
