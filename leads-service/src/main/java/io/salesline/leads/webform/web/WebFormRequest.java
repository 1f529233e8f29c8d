package io.salesline.leads.webform.web;

import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that is to be. */
@Schema(name = "CreateWebForm")
record WebFormRequest(
    @NotNull @Size(max = 60) @Pattern(regexp = Texts.KEY) @Schema(examples = "contact-us")
        String key,
    @NotNull @Valid WebFormTerms terms) {}
