package io.salesline.leads.importing.app;

import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.leads.importing.domain.Progress;
import io.salesline.platform.access.Scope;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where files of leads are kept. In a scope are one's own, and those of the people beneath. */
public interface LeadFiles {

  /** A file and how far it is. */
  record Seen(LeadFile file, Progress progress) {}

  record Place(Instant createdAt, LeadFileId id) {}

  Uni<Void> add(UnitOfWork unit, LeadFile file);

  /** Locked until the transaction ends. Fails with a 404 refusal. */
  Uni<LeadFile> require(UnitOfWork unit, LeadFileId id);

  /** Fails with a 404 refusal. */
  Uni<Seen> get(Scope scope, LeadFileId id);

  /** Newest first. */
  Uni<List<Seen>> list(Scope scope, Optional<Place> after, int most);

  Uni<Void> addPart(UnitOfWork unit, LeadFileId id, long offset, byte[] bytes);

  /**
   * Bytes from an offset on, as many as are kept together, at most a part.
   *
   * @return none where there are none
   */
  Uni<byte[]> bytes(LeadFileId id, long offset);

  /** How a file begins: as much of it as its longest row may have. */
  Uni<byte[]> head(LeadFileId id);

  /** Where its reader is to begin. */
  Uni<Void> begin(UnitOfWork unit, LeadFileId id, Layout.Place firstRow);

  /** Waits for what its reader is doing, and lets it do no more. How far it came. */
  Uni<Progress> stop(UnitOfWork unit, LeadFileId id);

  /**
   * Forgets the bytes of files that are read, and all that is left of those that have expired.
   *
   * @param most files
   * @return how many there were
   */
  Uni<Integer> tidy(UnitOfWork unit, int most);
}
