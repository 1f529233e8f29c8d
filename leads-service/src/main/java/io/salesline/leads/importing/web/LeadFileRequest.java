package io.salesline.leads.importing.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that is to come. */
@Schema(name = "AnnounceLeadFile")
record LeadFileRequest(
    @NotBlank @Size(max = 200) @Pattern(regexp = Texts.ONE_LINE) @Schema(examples = "展会名单.csv")
        String name,
    @NotNull @Positive @Schema(description = "Bytes", examples = "48213") Long length) {}
