package io.salesline.goals.organisation.store;

import static java.util.stream.Collectors.toMap;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.app.Members;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.platform.access.Role;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredMembers implements Members {

  private static final String OTHERS =
      """
      select count(*) from member
      where active and id <> :id and :role = any(string_to_array(roles, ','))
      """;

  @Override
  public Uni<Optional<Member>> find(UnitOfWork work, MemberId id) {
    return work.session().find(Member.class, id.value()).map(Optional::ofNullable);
  }

  @Override
  public Uni<Map<String, MemberId>> withUsernames(UnitOfWork work, Collection<String> usernames) {
    if (usernames.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return work.session()
        .createSelectionQuery(
            "select m.username, m.id from Member m where m.username in (:usernames)",
            Object[].class)
        .setParameter("usernames", usernames)
        .getResultList()
        .map(StoredMembers::byUsername);
  }

  @Override
  public Uni<Long> otherAdministrators(UnitOfWork work, MemberId id) {
    return work.session()
        .createNativeQuery(OTHERS, Long.class)
        .setParameter("id", id.value())
        .setParameter("role", Role.ADMINISTRATOR.key())
        .getSingleResult();
  }

  @Override
  public Uni<Void> add(UnitOfWork work, Collection<Member> members) {
    return work.session().persistAll(members.toArray());
  }

  private static Map<String, MemberId> byUsername(List<Object[]> rows) {
    return rows.stream().collect(toMap(row -> (String) row[0], row -> new MemberId((UUID) row[1])));
  }
}
