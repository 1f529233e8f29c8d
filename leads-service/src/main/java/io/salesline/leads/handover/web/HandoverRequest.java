package io.salesline.leads.handover.web;

import io.salesline.leads.handover.app.HandingOver.Asked;
import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.RecordKind;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.web.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose records go to whom. */
@Schema(name = "HandOver")
record HandoverRequest(
    @NotNull @Schema(description = "Whose they are; active or not") UUID fromId,
    @NotEmpty @Size(max = 50) List<@Valid @NotNull SuccessorBody> successors,
    @Size(max = 1000) @Schema(description = "Only these leads", nullable = true)
        List<@NotNull UUID> leads,
    @Size(max = 1000) @Schema(
            description = "Only these customers; with neither these nor `leads`, the whole book",
            nullable = true)
        List<@NotNull UUID> customers,
    @Schema(
            description =
                "Also where a successor then has more than the cap of a pool allows that holds for"
                    + " what is given",
            nullable = true)
        Boolean beyondCaps,
    @NotNull @Size(max = 500) @Pattern(regexp = Texts.WORDS) @Schema(examples = "Leaves on Friday")
        String reason) {

  Asked asked() {
    return new Asked(
        new MemberId(fromId),
        successors.stream().map(SuccessorBody::successor).toList(),
        records(),
        Boolean.TRUE.equals(beyondCaps),
        reason.strip());
  }

  private Set<BookEntry> records() {
    return Stream.concat(entries(RecordKind.LEAD, leads), entries(RecordKind.CUSTOMER, customers))
        .collect(Collectors.toSet());
  }

  private static Stream<BookEntry> entries(RecordKind kind, List<UUID> ids) {
    return ids == null ? Stream.empty() : ids.stream().map(id -> new BookEntry(kind, id));
  }
}
