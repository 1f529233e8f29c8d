package io.salesline.leads.webform.web;

import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.leads.webform.domain.FormField;
import io.salesline.leads.webform.domain.Origins;
import io.salesline.leads.webform.domain.Questions;
import io.salesline.leads.webform.domain.WebForm;
import io.salesline.platform.web.Invalid;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a form is. */
@Schema(name = "WebFormTerms")
record WebFormTerms(
    @NotEmpty @Size(max = 20) @Schema(
            description = "Whose pages may show it, as browsers name them",
            examples = "[\"https://www.example.com\"]")
        List<
                @NotNull @Size(max = 200) @Pattern(regexp = "https?://[a-z0-9.-]+(?::[0-9]{1,5})?")
                String>
            origins,
    @NotEmpty @Size(max = 7) List<@NotNull @Valid Asked> fields,
    @NotBlank @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(
            description = "The source of the leads that come by it: it is published",
            examples = "web-form")
        String source,
    @NotBlank @Size(max = 1000) @Pattern(regexp = Texts.LINES) @Schema(
            description = "What whoever sends it agrees to",
            examples = "We may contact you about your enquiry.")
        String consentEn,
    @NotBlank @Size(max = 1000) @Pattern(regexp = Texts.LINES) @Schema(examples = "同意就本次咨询与您联系。")
        String consentZh,
    @NotNull @Schema(description = "False where nothing is taken in") Boolean active) {

  private static final String KEYS =
      Arrays.stream(FormField.values()).map(FormField::key).collect(Collectors.joining(", "));

  /** A question. */
  @Schema(name = "WebFormField")
  record Asked(
      @NotBlank @Size(max = 30) @Schema(
              description = "company, contact_name, phone, email, region, industry or note",
              examples = "company")
          String field,
      @NotNull @Schema(description = "Whether it must be answered") Boolean required) {}

  WebFormTerms {
    source = Spelling.oneLine(source);
  }

  /**
   * @throws io.salesline.platform.problem.Refusal 400, 422
   */
  WebForm.Terms terms() {
    Map<FormField, Boolean> asked = new LinkedHashMap<>();
    fields.forEach(
        one ->
            asked.put(
                Invalid.unlessKnown("fields", FormField.of(one.field()), KEYS), one.required()));
    return new WebForm.Terms(
        new Origins(origins), new Questions(asked), source, consentEn, consentZh, active);
  }
}
