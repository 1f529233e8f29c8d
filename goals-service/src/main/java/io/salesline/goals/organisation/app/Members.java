package io.salesline.goals.organisation.app;

import io.salesline.goals.MemberId;
import io.salesline.goals.organisation.domain.Member;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** All people. */
public interface Members {
  Uni<Optional<Member>> find(UnitOfWork work, MemberId id);

  /** Those of the usernames that are taken, and by whom. */
  Uni<Map<String, MemberId>> withUsernames(UnitOfWork work, Collection<String> usernames);

  /** How many active administrators there are beside this one. */
  Uni<Long> otherAdministrators(UnitOfWork work, MemberId id);

  Uni<Void> add(UnitOfWork work, Collection<Member> members);
}
