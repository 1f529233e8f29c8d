package io.salesline.reporting.view;

import io.salesline.platform.problem.Refusal;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A view as somebody asks to keep it. */
@Schema(name = "SavedViewRequest")
record SavedViewRequest(
    @NotNull @Size(max = 80) @Schema(examples = "East, this quarter") String name,
    @NotNull @Schema(description = "A view of the live stream", examples = "kpis") String board,
    @Size(max = 20) @Schema(
            description = "Those of the board; from and to are of fixed days",
            examples = "{\"unit\": \"5fbb1d6e-1f0c-4f6e-8d30-0a2f6f1a9c11\"}")
        Map<String, @NotNull @Size(max = 200) String> parameters,
    @Pattern(regexp = "(this|last)-(month|quarter|year)")
        @Schema(
            nullable = true,
            description = "Days that move on with today, instead of from and to",
            examples = "this-quarter")
        String days,
    @Schema(
            nullable = true,
            description = "Whether others may open it, seeing what they may see; not when absent")
        Boolean shared) {

  /**
   * @throws Refusal 422 {@code name-malformed}
   */
  SavedView view(UUID id, UUID owner) {
    return new SavedView(
        id,
        1,
        owner,
        checkedName(),
        board,
        parameters == null ? Map.of() : parameters,
        Optional.ofNullable(days).map(RelativeDays::of),
        Boolean.TRUE.equals(shared));
  }

  private String checkedName() {
    String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
    if (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl)) {
      throw Refusal.field("name", "name-malformed");
    }
    return text;
  }
}
