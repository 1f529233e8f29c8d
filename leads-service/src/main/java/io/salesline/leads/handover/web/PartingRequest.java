package io.salesline.leads.handover.web;

import io.salesline.leads.handover.app.Parting;
import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of a record that goes. */
@Schema(name = "HandoverNote")
record PartingRequest(
    @Size(max = 500) @Pattern(regexp = Texts.LINES) @Schema(examples = "The old price until June", nullable = true)
        String promise,
    @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "Send the offer", nullable = true)
        String nextStep,
    @Schema(nullable = true) LocalDate nextStepOn) {

  Parting parting() {
    return new Parting(Texts.stripped(promise), Texts.stripped(nextStep), nextStepOn);
  }
}
