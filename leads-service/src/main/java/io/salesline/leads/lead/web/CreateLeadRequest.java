package io.salesline.leads.lead.web;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.app.CreatingLead;
import io.salesline.leads.lead.domain.Contact;
import io.salesline.leads.lead.domain.MatchKeys;
import io.salesline.leads.lead.domain.Profile;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a lead when it comes in. It is spelt first and looked at then. */
@Schema(name = "CreateLead")
record CreateLeadRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "上海云帆科技有限公司")
        String company,
    @Schema(
            description = "统一社会信用代码: of all keys the strongest. It is not published",
            examples = "91350100M000100Y43",
            nullable = true)
        String creditCode,
    @Size(max = 100) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "张三", nullable = true)
        String contactName,
    @Size(max = 40) @Pattern(regexp = Forms.PHONE) @Schema(examples = "138-1234-5678", nullable = true)
        String phone,
    @Size(max = 254) @Email @Schema(examples = "zhang.san@example.com", nullable = true)
        String email,
    @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(
            description = "Where it came from. A short label: it is published",
            examples = "web-form",
            nullable = true)
        String source,
    @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(
            description = "A short label: it is published",
            examples = "East China",
            nullable = true)
        String region,
    @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(
            description = "A short label: it is published",
            examples = "software",
            nullable = true)
        String industry,
    @Schema(description = "What it may be worth", nullable = true) Money estimatedAmount,
    @Size(max = 2000) @Pattern(regexp = Forms.LINES) @Schema(examples = "Asked for a demonstration", nullable = true)
        String note,
    @Schema(
            description =
                "The pool of leads in which it waits: one of the caller's, of directors any; where"
                    + " absent, the pool that everything begins with",
            nullable = true)
        UUID poolId,
    @Schema(description = "Takes it in although it clashes with what is there", nullable = true)
        Boolean despiteClash) {

  CreateLeadRequest {
    company = Spelling.oneLine(company);
    creditCode = Spelling.creditCode(creditCode);
    contactName = Spelling.oneLine(contactName);
    phone = Spelling.oneLine(phone);
    email = Spelling.email(email);
    source = Spelling.oneLine(source);
    region = Spelling.oneLine(region);
    industry = Spelling.oneLine(industry);
    note = Spelling.lines(note);
  }

  private Profile profile(Currency organisation) {
    if (estimatedAmount != null && estimatedAmount.isNegative()) {
      throw Refusal.field("estimated_amount", "amount-negative");
    }
    Currency currency = estimatedAmount == null ? organisation : estimatedAmount.currency();
    return new Profile(
        company,
        source,
        region,
        industry,
        estimatedAmount == null ? null : estimatedAmount.amount(),
        currency.getCurrencyCode());
  }

  /**
   * @throws Refusal 422 for an amount or a code that cannot be
   */
  CreatingLead.Intake intake(Currency organisation, String phoneRegion) {
    return new CreatingLead.Intake(
        profile(organisation),
        contact(),
        MatchKeys.of(creditCode, company, contact(), phoneRegion),
        poolId == null ? PoolId.DEFAULT : new PoolId(poolId),
        Boolean.TRUE.equals(despiteClash));
  }

  private Contact contact() {
    return new Contact(contactName, phone, email, note);
  }

  /** Says nothing about the person: requests may stand in logs. */
  @Override
  public String toString() {
    return "CreateLeadRequest[•]";
  }
}
