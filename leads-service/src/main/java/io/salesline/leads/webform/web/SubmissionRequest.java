package io.salesline.leads.webform.web;

import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.leads.webform.domain.FormField;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stranger sends: what the form asks, and no more. */
@Schema(name = "SubmitWebForm")
record SubmissionRequest(
    @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "上海云帆科技有限公司", nullable = true)
        String company,
    @Size(max = 100) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "张三", nullable = true)
        String contactName,
    @Size(max = 40) @Pattern(regexp = Forms.PHONE) @Schema(examples = "138-1234-5678", nullable = true)
        String phone,
    @Size(max = 254) @Email @Schema(examples = "zhang.san@example.com", nullable = true)
        String email,
    @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(examples = "华东", nullable = true)
        String region,
    @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(examples = "software", nullable = true)
        String industry,
    @Size(max = 2000) @Pattern(regexp = Forms.LINES) @Schema(examples = "想了解产品", nullable = true)
        String note,
    @Schema(description = "Whether the consent text was agreed to") Boolean consent,
    @Size(max = 120) @Schema(description = "The form's own `opened`, sent back", nullable = true)
        String opened,
    @Size(max = 200) @Schema(
            description = "A field that people do not see; whoever fills it in is a machine",
            nullable = true)
        String website) {

  SubmissionRequest {
    company = Spelling.oneLine(company);
    contactName = Spelling.oneLine(contactName);
    phone = Spelling.oneLine(phone);
    email = Spelling.email(email);
    region = Spelling.oneLine(region);
    industry = Spelling.oneLine(industry);
    note = Spelling.lines(note);
  }

  Map<FormField, String> answers() {
    var answers = new EnumMap<FormField, String>(FormField.class);
    answers.put(FormField.COMPANY, company);
    answers.put(FormField.CONTACT_NAME, contactName);
    answers.put(FormField.PHONE, phone);
    answers.put(FormField.EMAIL, email);
    answers.put(FormField.REGION, region);
    answers.put(FormField.INDUSTRY, industry);
    answers.put(FormField.NOTE, note);
    return answers;
  }

  /** Says nothing about the person: requests may stand in logs. */
  @Override
  public String toString() {
    return "SubmissionRequest[•]";
  }
}
