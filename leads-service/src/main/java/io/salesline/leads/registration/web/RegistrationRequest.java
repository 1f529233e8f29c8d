package io.salesline.leads.registration.web;

import io.salesline.leads.registration.app.RegisteringCompany;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company to be registered. It is spelt first and looked at then. */
@Schema(name = "RegisterCompany")
record RegistrationRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "上海云帆科技有限公司")
        String company,
    @Size(max = 40) @Schema(
            description = "统一社会信用代码, of which the last character checks the others",
            examples = "91350100M000100Y43",
            nullable = true)
        String creditCode,
    @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(
            description = "What one hopes for, in a sentence",
            examples = "They replace their warehouse software in spring",
            nullable = true)
        String reason) {

  RegistrationRequest {
    company = Spelling.oneLine(company);
    creditCode = Spelling.creditCode(creditCode);
    reason = Spelling.oneLine(reason);
  }

  RegisteringCompany.Wish wish() {
    return new RegisteringCompany.Wish(company, creditCode, reason);
  }

  /** Says nothing of what is hoped for: requests may stand in logs. */
  @Override
  public String toString() {
    return "RegistrationRequest[•]";
  }
}
