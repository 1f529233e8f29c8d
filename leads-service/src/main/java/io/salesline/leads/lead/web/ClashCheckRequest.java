package io.salesline.leads.lead.web;

import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody knows of a company before they enter it. */
@Schema(name = "ClashCheck")
record ClashCheckRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "上海云帆科技有限公司")
        String company,
    @Schema(description = "统一社会信用代码", examples = "91350100M000100Y43", nullable = true)
        String creditCode,
    @Size(max = 40) @Pattern(regexp = Forms.PHONE) @Schema(examples = "138-1234-5678", nullable = true)
        String phone,
    @Size(max = 254) @Email @Schema(examples = "zhang.san@example.com", nullable = true)
        String email) {

  ClashCheckRequest {
    company = Spelling.oneLine(company);
    creditCode = Spelling.creditCode(creditCode);
    phone = Spelling.oneLine(phone);
    email = Spelling.email(email);
  }

  /**
   * @throws io.salesline.platform.problem.Refusal 422 for a credit code that is none
   */
  MatchKeys keys(String phoneRegion) {
    return MatchKeys.of(creditCode, company, new Contact(null, phone, email, null), phoneRegion);
  }

  /** Says nothing about the person: requests may stand in logs. */
  @Override
  public String toString() {
    return "ClashCheckRequest[•]";
  }
}
