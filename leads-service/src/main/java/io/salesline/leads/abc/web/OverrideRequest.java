package io.salesline.leads.abc.web;

import io.salesline.leads.abc.domain.ClassOverride;
import io.salesline.leads.id.CustomerClass;
import io.salesline.leads.id.MemberId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody knows better than the figures. */
@Schema(name = "OverrideClass")
record OverrideRequest(
    @NotNull @Pattern(regexp = "[ABC]") @Schema(enumeration = {"A", "B", "C"}) String customerClass,
    @NotBlank @Size(max = 500) @Schema(
            description = "Why; kept here and never published",
            examples = "Opens three plants next year")
        String note,
    @Schema(description = "When it ends by itself; absent for never", nullable = true)
        LocalDate lastDay) {

  ClassOverride by(UUID member) {
    var said = CustomerClass.of(customerClass).orElseThrow();
    return new ClassOverride(said, note.strip(), lastDay, new MemberId(member));
  }
}
