package io.salesline.leads.webform.app;

import io.salesline.leads.webform.domain.WebForm;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where web forms are kept. */
public interface WebForms {

  /** False where the key is taken. */
  Uni<Boolean> add(UnitOfWork unit, WebForm form);

  /** Locked until the transaction ends. Fails with a 404 refusal. */
  Uni<WebForm> require(UnitOfWork unit, String key);

  /** Fails with a 404 refusal. */
  Uni<WebForm> get(String key);

  /** By their keys. */
  Uni<List<WebForm>> list(Optional<String> after, int most);

  /**
   * Counts one more of this hour, unless there were so many.
   *
   * @param address a digest; empty for all addresses
   * @return false where there were
   */
  Uni<Boolean> count(UnitOfWork unit, String form, byte[] address, Instant hour, int most);

  /** Forgets the counts of hours before. */
  Uni<Integer> forget(UnitOfWork unit, Instant before);
}
