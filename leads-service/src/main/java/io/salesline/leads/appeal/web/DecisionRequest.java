package io.salesline.leads.appeal.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of an appeal, and why. */
@Schema(name = "DecideAppeal")
record DecisionRequest(
    @NotNull @Pattern(regexp = "upheld|dismissed") @Schema(enumeration = {"upheld", "dismissed"})
        String verdict,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(examples = "Three calls stand in the ledger")
        String words) {

  boolean upheld() {
    return verdict.equals("upheld");
  }
}
