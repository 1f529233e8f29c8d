package io.salesline.leads.pool.web;

import io.salesline.leads.id.PoolId;
import io.salesline.leads.pool.domain.PoolKind;
import io.salesline.leads.pool.domain.PoolName;
import io.salesline.leads.pool.domain.PoolNames;
import io.salesline.leads.pool.domain.PoolRules;
import io.salesline.leads.pool.domain.PoolTerms;
import io.salesline.leads.text.Forms;
import io.salesline.leads.text.Spelling;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator says about a pool, all of it. */
@Schema(name = "PoolTerms")
record PoolRequest(
    @NotNull @Pattern(regexp = "lead|customer") @Schema(
            description = "What waits in it; it stays so",
            enumeration = {"lead", "customer"})
        String kind,
    @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") @Schema(
            description = "Its name among those of its kind; it stays so",
            examples = "east-china")
        String key,
    @NotBlank @Size(max = 60) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "East China")
        String nameEn,
    @NotBlank @Size(max = 60) @Pattern(regexp = Forms.ONE_LINE) @Schema(examples = "华东公海")
        String nameZh,
    @NotNull @Schema(description = "Whoever sells is a member") Boolean openToAll,
    @Min(1) @Max(10_000) @Schema(
            description = "How many somebody may claim a day; absent: any number",
            examples = "10",
            nullable = true)
        Integer dailyClaims,
    @Min(1) @Max(1_000_000) @Schema(
            description =
                "How many somebody may have out of it at once, won customers not counted; absent:"
                    + " any number",
            examples = "100",
            nullable = true)
        Integer holdingCap,
    @Schema(
            description =
                "The cap also holds for what is given: rules pass over who is full, and a handover"
                    + " beyond it has to be insisted on; absent: it does not",
            nullable = true)
        Boolean limitsGiven,
    @NotNull @Min(0) @Max(3650) @Schema(
            description = "For how many days what is claimed is not taken away again",
            examples = "7")
        Integer protectionDays,
    @NotNull @Min(0) @Max(3650) @Schema(
            description =
                "For how many days who gave something up may not have it back, nor anything else"
                    + " of the same company",
            examples = "30")
        Integer coolDownDays,
    @NotNull @Min(0) @Max(43_200) @Schema(
            description = "For how many minutes what has just come in is not to be claimed",
            examples = "0")
        Integer newDataDelayMinutes,
    @Schema(
            description =
                "The pool of the same kind into which goes what is given back; absent: this one",
            nullable = true)
        UUID destinationId) {

  PoolRequest {
    nameEn = Spelling.oneLine(nameEn);
    nameZh = Spelling.oneLine(nameZh);
  }

  PoolName name() {
    return new PoolName(PoolKind.of(kind).orElseThrow(), key);
  }

  PoolTerms terms() {
    var rules =
        new PoolRules(dailyClaims, holdingCap, protectionDays, coolDownDays, newDataDelayMinutes);
    return new PoolTerms(
        new PoolNames(nameEn, nameZh),
        rules,
        openToAll,
        Boolean.TRUE.equals(limitsGiven),
        PoolId.of(destinationId));
  }
}
