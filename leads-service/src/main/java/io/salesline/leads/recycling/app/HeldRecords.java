package io.salesline.leads.recycling.app;

import io.salesline.leads.recycling.domain.Foresight;
import io.salesline.leads.recycling.domain.Held;
import io.salesline.leads.recycling.domain.RecordId;
import io.salesline.leads.recycling.domain.RecordKind;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leads and customers that somebody holds, as recycling looks at them. */
public interface HeldRecords {

  /** Which of them: those that a run on that day takes, of owners in the scope. */
  record Due(RecordKind kind, Foresight foresight, LocalDate on, Scope scope) {}

  /** By id. */
  Uni<List<Held>> due(Mutiny.Session session, Due due, UUID after, int most);

  /** The same, each locked until the transaction ends, as it is then: no longer due, perhaps. */
  Uni<List<Held>> hold(Mutiny.Session session, Due due, UUID after, int most);

  /** Those of them that somebody holds, in no order and whoever asks. */
  Uni<List<Held>> known(Mutiny.Session session, RecordKind kind, Collection<UUID> ids);

  Uni<Long> count(Mutiny.Session session, Due due);

  /** Empty where nobody holds it, or its owner is out of the scope. */
  Uni<Optional<Held>> find(Mutiny.Session session, Scope scope, RecordId id);
}
