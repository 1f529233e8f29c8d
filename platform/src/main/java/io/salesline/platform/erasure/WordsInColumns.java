package io.salesline.platform.erasure;

import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.store.ArrayText;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** A place whose words stand in columns of tables, to be forgotten by one statement. */
public abstract class WordsInColumns implements PersonalPlace {

  private final String sql;

  /**
   * @param sql takes the parameter {@code ids} and gives the ids of what it changed
   */
  protected WordsInColumns(String sql) {
    this.sql = sql;
  }

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return unit.session()
        .createNativeQuery(sql, UUID.class)
        .setParameter("ids", ArrayText.of(records))
        .getResultList()
        .map(Set::copyOf);
  }
}
