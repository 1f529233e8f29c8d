package io.salesline.leads.pool.web;

import static java.util.stream.Collectors.toCollection;

import io.salesline.leads.id.MemberId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All who are to be members of a pool. */
@Schema(name = "PoolMembersRequest")
record PoolMembersRequest(@NotNull @Size(max = 1000) List<@NotNull UUID> memberIds) {

  Set<MemberId> members() {
    return memberIds.stream().map(MemberId::new).collect(toCollection(LinkedHashSet::new));
  }
}
