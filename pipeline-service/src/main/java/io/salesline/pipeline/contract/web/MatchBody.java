package io.salesline.pipeline.contract.web;

import io.salesline.pipeline.contract.domain.Terms;
import io.salesline.platform.money.Money;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** So much of a receipt is for that instalment. */
@Schema(name = "Match")
record MatchBody(
    @NotNull @Min(1) @Schema(description = "The number of the instalment", examples = "1")
        Integer instalment,
    @NotNull Money amount) {

  static List<MatchBody> of(Map<Integer, BigDecimal> matches, Terms terms) {
    return matches.entrySet().stream()
        .map(match -> new MatchBody(match.getKey(), terms.money(match.getValue())))
        .toList();
  }

  /** By instalment; empty where nobody says. */
  static Optional<Map<Integer, BigDecimal>> wanted(List<MatchBody> matches, Terms terms) {
    if (matches == null) {
      return Optional.empty();
    }
    var wanted = new TreeMap<Integer, BigDecimal>();
    for (MatchBody match : matches) {
      BigDecimal sum = terms.positive("matches.amount", match.amount());
      wanted.merge(match.instalment(), sum, BigDecimal::add);
    }
    return Optional.of(wanted);
  }
}
