package io.salesline.platform.erasure;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/**
 * Words in the columns of a table, to be forgotten by one statement.
 *
 * @param sql takes the parameter {@code ids} and gives the ids of what it changed
 */
public record Words(String sql) {

  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return unit.session()
        .createNativeQuery(sql, UUID.class)
        .setParameter("ids", ArrayText.of(records))
        .getResultList()
        .map(Set::copyOf);
  }
}
