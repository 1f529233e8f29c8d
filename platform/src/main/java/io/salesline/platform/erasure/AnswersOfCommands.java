package io.salesline.platform.erasure;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/**
 * What was answered under an Idempotency-Key, kept for a day. Answers on what was said about
 * somebody go with it: a repetition of such a command is decided anew.
 */
@ApplicationScoped
class AnswersOfCommands {

  private static final String FORGET =
      """
      delete from idempotency_key k
      using unnest(cast(cast(:ids as text) as text[])) id
      where position(id in k.body) > 0
      """;

  Uni<Void> forget(UnitOfWork unit, Set<UUID> records) {
    return unit.session()
        .createNativeQuery(FORGET)
        .setParameter("ids", ArrayText.of(records))
        .executeUpdate()
        .replaceWithVoid();
  }
}
