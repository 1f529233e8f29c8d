package io.salesline.leads.customer.web;

import io.salesline.leads.customer.domain.CustomerFacts;
import io.salesline.leads.customer.domain.CustomerStatus;
import io.salesline.leads.id.MemberId;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known of a customer who is entered by hand. It is spelt first and looked at then. */
@Schema(name = "CreateCustomer")
record CreateCustomerRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "上海云帆科技有限公司")
        String name,
    @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(
            description = "A short label: it is published",
            examples = "software",
            nullable = true)
        String industry,
    @Size(max = 60) @Pattern(regexp = Forms.LABEL) @Schema(
            description = "A short label: it is published",
            examples = "East China",
            nullable = true)
        String region,
    @Schema(
            description = "The caller when absent; others only within the caller's scope",
            nullable = true)
        UUID ownerId) {

  CreateCustomerRequest {
    name = Spelling.oneLine(name);
    industry = Spelling.oneLine(industry);
    region = Spelling.oneLine(region);
  }

  CustomerFacts facts(UUID caller) {
    var owner = new MemberId(ownerId == null ? caller : ownerId);
    return new CustomerFacts(name, industry, region, owner, null, CustomerStatus.ACTIVE);
  }
}
