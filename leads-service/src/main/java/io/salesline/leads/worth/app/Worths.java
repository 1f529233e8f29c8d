package io.salesline.leads.worth.app;

import io.salesline.leads.worth.domain.Worth;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;

/** What customers are worth. */
public interface Worths {

  /** Every customer that is not withdrawn, also one that never had a deal, on that day. */
  Uni<List<Worth>> all(UnitOfWork unit, LocalDate asOf);
}
