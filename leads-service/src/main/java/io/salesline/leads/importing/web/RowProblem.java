package io.salesline.leads.importing.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is wrong with a row. */
@Schema(name = "LeadFileRowProblem")
record RowProblem(
    @Schema(description = "Null for the whole row", nullable = true, examples = "phone")
        String field,
    @Schema(examples = "field-pattern") String code,
    String detail) {}
