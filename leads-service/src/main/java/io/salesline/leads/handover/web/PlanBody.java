package io.salesline.leads.handover.web;

import io.salesline.leads.handover.domain.BookEntry;
import io.salesline.leads.handover.domain.RecordKind;
import io.salesline.leads.id.MemberId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would get how much of a book. */
@Schema(name = "HandoverPlan")
record PlanBody(int leads, int customers, List<Share> shares) {

  @Schema(name = "HandoverShare")
  record Share(UUID memberId, int leads, int customers) {}

  static PlanBody of(Map<BookEntry, MemberId> plan) {
    var shares = new LinkedHashMap<MemberId, int[]>();
    plan.forEach(
        (entry, member) ->
            shares.computeIfAbsent(member, any -> new int[2])[entry.kind().ordinal()]++);
    var list = new ArrayList<Share>();
    shares.forEach((member, counts) -> list.add(share(member, counts)));
    return new PlanBody(
        list.stream().mapToInt(Share::leads).sum(),
        list.stream().mapToInt(Share::customers).sum(),
        list);
  }

  private static Share share(MemberId member, int[] counts) {
    return new Share(
        member.value(), counts[RecordKind.LEAD.ordinal()], counts[RecordKind.CUSTOMER.ordinal()]);
  }
}
