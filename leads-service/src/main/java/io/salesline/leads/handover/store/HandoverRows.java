package io.salesline.leads.handover.store;

import io.salesline.leads.handover.domain.Handover;
import io.salesline.leads.handover.domain.Successor;
import io.salesline.leads.id.MemberId;
import io.salesline.platform.store.Instants;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/** How a handover is read. */
final class HandoverRows {

  /** Its columns; {@code h} is the handover. */
  static final String COLUMNS =
      """
      h.id, h.from_id, cast((
        select jsonb_agg(jsonb_build_object('member', s.member_id, 'weight', s.weight) order by s.member_id)
        from handover_successor s where s.handover_id = h.id) as text),
      h.reason, h.leads, h.customers, h.started_by, h.started_at, h.finished_at
      """;

  /** For those who take part in it, those who may see whose book it was, and who began it. */
  static final String CONCERNS =
      """
      (:scope_all or h.started_by = :scope_member
        or exists (
          select from handover_successor s where s.handover_id = h.id and s.member_id = :scope_member)
        or h.from_id in (select member_id from visible_members(:scope_member, :scope_today)))
      """;

  private HandoverRows() {}

  static Handover handover(Object[] row) {
    return new Handover(
        (UUID) row[0],
        new MemberId((UUID) row[1]),
        new JsonArray((String) row[2]).stream().map(HandoverRows::successor).toList(),
        (String) row[3],
        (int) row[4],
        (int) row[5],
        new MemberId((UUID) row[6]),
        Instants.of(row[7]),
        Instants.of(row[8]));
  }

  private static Successor successor(Object element) {
    var json = (JsonObject) element;
    return new Successor(
        new MemberId(UUID.fromString(json.getString("member"))), json.getInteger("weight"));
  }
}
