package io.salesline.leads.webform.web;

import io.salesline.leads.webform.app.Opening;
import io.salesline.leads.webform.domain.WebForm;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form, for whoever fills it in. */
@Schema(name = "OpenWebForm")
record OpenFormBody(
    List<WebFormTerms.Asked> fields,
    @Schema(description = "To be agreed to, in the language that the request prefers")
        String consent,
    @Schema(description = "To be sent back with the answers") String opened) {

  static OpenFormBody of(WebForm form, Locale language, Instant now) {
    boolean chinese = language.getLanguage().equals("zh");
    return new OpenFormBody(
        WebFormBody.asked(form),
        chinese ? form.terms().consentZh() : form.terms().consentEn(),
        Opening.of(form, now));
  }
}
