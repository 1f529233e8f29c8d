package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.FileId;
import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.util.List;

/**
 * Where the bytes of files are. Each part has a name of its own: a writer that comes back late
 * overwrites nothing, and only the parts that the database names make up the file.
 */
public interface FileBytes {

  /** Completes with the part's name when the bytes would outlast a crash. */
  Uni<String> keep(FileId id, byte[] part);

  /** Makes the file of its parts, in their order; again, if need be. */
  Uni<Content> compose(FileId id, List<String> parts);

  /** A complete file. */
  Uni<Path> whole(FileId id);

  Uni<Void> dropParts(FileId id);

  /** The parts, and the file if they were put together already. */
  Uni<Void> drop(FileId id);
}
