package io.salesline.platform.erasure;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/**
 * A place where words about people stand. Each such place of a service is a bean, so that an
 * erasure finds them all; one that has to look into others before they forget has a {@code
 * Priority}.
 */
public interface PersonalPlace {

  /** Stands for words that are gone where there must be some. */
  String GONE = "•";

  /**
   * Forgets what is said here about the people behind some records, or on what hangs on these. Done
   * again, it changes nothing.
   *
   * @return the ids of what was changed
   */
  Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records);
}
