package io.salesline.pipeline.file.app;

import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Records that files hang on. Whoever keeps them provides this; a file has their access. */
public interface FileHost {

  /** Such as {@code opportunity}. */
  String type();

  /** Fails with a 404 refusal where the record is not there for the reader. */
  Uni<Void> requireReadable(Reader reader, UUID record);

  /** Locks it until the transaction ends; a 404 refusal where the caller may not change it. */
  Uni<Void> lock(UnitOfWork unit, UUID record);

  /**
   * Other files hang on the record now, which the caller has locked.
   *
   * @param hashes of all that hang on it, in any order
   */
  Uni<Void> changed(UnitOfWork unit, UUID record, List<String> hashes);
}
