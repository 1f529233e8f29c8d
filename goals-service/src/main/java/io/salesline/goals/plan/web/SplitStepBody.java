package io.salesline.goals.plan.web;

import static java.util.stream.Collectors.toMap;

import io.salesline.goals.plan.app.SplitAsked;
import io.salesline.goals.plan.app.SplitAsked.Step;
import io.salesline.goals.plan.domain.Breakdown;
import io.salesline.goals.plan.domain.SplitMethod;
import io.salesline.platform.money.Money;
import io.salesline.platform.problem.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a split. */
@Schema(name = "PlanSplitStep")
record SplitStepBody(
    @NotNull @Schema(enumeration = {"half", "quarter", "month", "week", "day", "place", "segment"})
        String by,
    @NotNull @Schema(enumeration = {"even", "working-days", "history", "weights", "manual"})
        String method,
    @Valid @Size(max = 400) @Schema(
            description =
                "For weights and manual: what each part gets; nothing where it is not named")
        List<@NotNull Given> parts) {

  /** What a part gets. */
  @Schema(name = "PlanSplitPart")
  record Given(
      @NotBlank @Size(max = 40) @Schema(
              description = "A period, a segment's key, or the id of a unit or person beneath",
              examples = "2026-M02")
          String part,
      @PositiveOrZero @Max(1_000_000_000) @Schema(description = "For weights") Long weight,
      @Schema(description = "For manual; together they are what the cell has") Money amount) {}

  static SplitAsked asked(List<SplitStepBody> steps, Optional<String> history) {
    return new SplitAsked(steps.stream().map(SplitStepBody::step).toList(), history);
  }

  private Step step() {
    SplitMethod how = SplitMethod.require(method);
    return new Step(
        Breakdown.require(by),
        how,
        how == SplitMethod.WEIGHTS ? given(Given::weight) : Map.of(),
        how == SplitMethod.MANUAL ? given(Given::amount) : Map.of());
  }

  private <T> Map<String, T> given(Function<Given, T> what) {
    List<Given> given = parts == null ? List.of() : parts;
    given.forEach(part -> require(part, what.apply(part)));
    return given.stream().collect(toMap(Given::part, what, SplitStepBody::twice));
  }

  private static void require(Given part, Object value) {
    if (value == null) {
      throw Refusal.field("steps", "part-without-number", "part", part.part());
    }
  }

  private static <T> T twice(T one, T other) {
    throw Refusal.field("steps", "part-twice");
  }
}
