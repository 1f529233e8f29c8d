package io.salesline.leads.appeal.app;

import io.salesline.leads.appeal.domain.Appeal;
import io.salesline.leads.appeal.domain.Matter;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Where appeals are kept. */
public interface Appeals {

  /** False where the appellant has an open one about that. */
  Uni<Boolean> file(UnitOfWork unit, Appeal appeal);

  /** Locked until the transaction ends. Fails with a 404 refusal out of scope. */
  Uni<Appeal> require(UnitOfWork unit, UUID id);

  Uni<Void> decide(UnitOfWork unit, Appeal decided);

  /** Whether an appeal about that waits to be decided. */
  Uni<Boolean> isOpen(UnitOfWork unit, Matter matter);
}
