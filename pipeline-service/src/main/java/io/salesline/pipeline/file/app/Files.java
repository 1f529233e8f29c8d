package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.pipeline.file.domain.Host;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where it is kept which files there are. Whether the caller sees them, their host says. */
public interface Files {

  Uni<Void> add(UnitOfWork unit, AttachedFile fresh);

  /** What it hangs on; fails with a 404 refusal. */
  Uni<Host> hostOf(UnitOfWork unit, FileId id);

  /** Locked until the transaction ends; fails with a 404 refusal. */
  Uni<AttachedFile> require(UnitOfWork unit, FileId id);

  /** How many hang on a record, uploads included. */
  Uni<Integer> count(UnitOfWork unit, Host host);

  /** Of the files that hang on a record, with what this transaction changed. */
  Uni<List<String>> hashes(UnitOfWork unit, Host host);

  Uni<Void> addPart(UnitOfWork unit, FileId id, long offset, String part);

  /** The parts' names in their order. */
  Uni<List<String>> parts(FileId id);

  /** Outside of a transaction; fails with a 404 refusal. */
  Uni<AttachedFile> get(FileId id);

  /** Those that hang on a record, first to last. */
  Uni<List<AttachedFile>> of(Host host);

  /**
   * Those that hang on some records of a type, first to last; in a transaction, if there is one.
   */
  Uni<List<AttachedFile>> of(String type, Collection<UUID> records);

  /** How many uploads wait for more bytes, or to be completed. */
  Uni<Long> uploading();

  /** One whose parts are of no more use, locked; null for none. */
  Uni<AttachedFile> nextDone(UnitOfWork unit);

  /** Forgets the parts, and an upload with them. */
  Uni<Void> forgetParts(UnitOfWork unit, AttachedFile file);

  /** Those on visits to some contacts, whatever state they are in, locked. */
  Uni<List<AttachedFile>> onVisitsTo(UnitOfWork unit, Collection<UUID> contacts);

  /** What they are called is gone. */
  Uni<Void> forgetNames(UnitOfWork unit, List<AttachedFile> files);
}
