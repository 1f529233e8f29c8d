package io.salesline.pipeline.opportunity.store;

import io.salesline.pipeline.id.MemberId;
import io.salesline.pipeline.opportunity.app.CreditedMembers;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class CreditedMemberTables implements CreditedMembers {

  private static final String ACTIVE =
      """
      select m.member_id from access_member m
      where m.active and m.member_id in (select unnest(cast(cast(:ids as text) as uuid[])))
      """;

  @Override
  public Uni<Set<MemberId>> active(UnitOfWork unit, Set<MemberId> members) {
    if (members.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return unit.session()
        .createNativeQuery(ACTIVE, UUID.class)
        .setParameter("ids", ArrayText.of(members))
        .getResultList()
        .map(found -> found.stream().map(MemberId::new).collect(Collectors.toSet()));
  }
}
