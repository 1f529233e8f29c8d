package io.salesline.leads.erasure.app;

import io.salesline.leads.erasure.domain.Subject;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** Finds the records that speak of somebody. */
public interface Subjects {

  /**
   * @param ids records that are known to speak of them
   * @param phone by its key, null for none; so is {@code email}
   */
  record Trace(Set<UUID> ids, String phone, String email) {}

  /**
   * Whatever has that id, phone or e-mail; and of those found, whatever has the same e-mail, the
   * same phone and name, or came of the same lead. A phone alone may be a switchboard's.
   */
  Uni<Subject> find(UnitOfWork unit, Trace trace);
}
