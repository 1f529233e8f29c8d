package io.salesline.pipeline.product;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Products to create or revise, each of which stands or falls by itself. */
@Schema(name = "RecordProducts")
record ProductsRequest(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid ProductItem> items) {}
