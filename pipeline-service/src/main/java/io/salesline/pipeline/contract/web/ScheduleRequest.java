package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.app.AgreeingOnPayment.Agreement;
import io.salesline.pipeline.contract.domain.Instalment;
import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.money.Money;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole payment schedule as it is to be. */
@Schema(name = "SetSchedule")
record ScheduleRequest(
    @Schema(description = "The contract's from now on; as before when absent", nullable = true)
        Money amount,
    @NotNull @Size(min = 1, max = 120) List<@NotNull @Valid Part> instalments) {

  /** One instalment. */
  @Schema(name = "PlannedInstalment")
  record Part(
      @NotNull @Min(1) @Max(999) @Schema(description = "By it an instalment is known again", examples = "1")
          Integer number,
      @Size(max = 100) @Pattern(regexp = Texts.ONE_LINE) @Schema(nullable = true, examples = "On delivery")
          String label,
      @NotNull LocalDate dueOn,
      @NotNull Money amount) {

    private Instalment.Planned planned(Terms terms) {
      return new Instalment.Planned(
          number, Texts.stripped(label), dueOn, terms.positive("instalments.amount", amount));
    }
  }

  Agreement agreement(Terms terms) {
    return new Agreement(
        Optional.ofNullable(amount).map(sum -> terms.positive("amount", sum)),
        instalments.stream().map(part -> part.planned(terms)).toList());
  }
}
