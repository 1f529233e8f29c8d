package io.salesline.leads.appeal.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody's words against what was decided on a lead. */
@Schema(name = "FileAppeal")
record AppealRequest(
    @NotNull @Pattern(regexp = "recycle|clash|attribution") @Schema(enumeration = {"recycle", "clash", "attribution"})
        String kind,
    @NotNull UUID leadId,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(examples = "I was on sick leave")
        String words) {}
