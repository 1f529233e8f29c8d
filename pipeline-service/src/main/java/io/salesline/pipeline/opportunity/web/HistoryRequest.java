package io.salesline.pipeline.opportunity.web;

import io.salesline.pipeline.opportunity.app.HistoryRecord;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Deals to take over, each of which stands or falls by itself. */
@Schema(name = "RecordHistory")
record HistoryRequest(@NotNull @Size(min = 1, max = 500) List<@NotNull @Valid HistoryItem> items) {

  List<HistoryRecord> records() {
    return items.stream().map(HistoryItem::told).toList();
  }
}
