package io.salesline.leads.pool.web;

import io.salesline.leads.pool.app.PoolQueries;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who has been made a member of a pool; if it is open to all, whoever sells is one anyway. */
@Schema(name = "PoolMembers")
record PoolMembersBody(List<Item> items) {

  @Schema(name = "PoolMember")
  record Item(
      UUID memberId,
      @Schema(examples = "ann", nullable = true) String username,
      @Schema(examples = "Ann Cole", nullable = true) String fullName) {}

  static PoolMembersBody of(List<PoolQueries.Member> members) {
    return new PoolMembersBody(members.stream().map(PoolMembersBody::item).toList());
  }

  private static Item item(PoolQueries.Member member) {
    return new Item(member.memberId(), member.username(), member.fullName());
  }
}
