package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.FileId;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Where the bytes of files are. Each part has a name of its own: a writer that comes back late
 * overwrites nothing, and only the parts that the database names make up the file. All fail with a
 * 503 refusal while the store is away.
 */
public interface FileBytes {

  /** Completes with the part's name when the bytes would outlast a crash. */
  Uni<String> keep(FileId id, byte[] part);

  /**
   * Makes the file of its parts, in their order; again, if need be.
   *
   * @param length of all parts, in bytes
   */
  Uni<Content> compose(FileId id, List<String> parts, long length);

  /**
   * Bytes of a complete file. It completes once the store has answered; the bytes come as fast as
   * they are asked for.
   *
   * @param first 0 for the first byte
   */
  Uni<Multi<ByteBuffer>> read(FileId id, long first, long count);

  Uni<Void> dropParts(FileId id);

  /** The parts, and the file if they were put together already. */
  Uni<Void> drop(FileId id);
}
