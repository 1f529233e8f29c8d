package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.pipeline.file.domain.FileState;
import io.salesline.pipeline.file.domain.Host;
import io.salesline.platform.problem.Refusal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.List;

/** Looks at files; whoever reads their record may. All fail with a 404 refusal else. */
@ApplicationScoped
public class ReadingFiles {

  private final FileHosts hosts;
  private final Files files;
  private final FileBytes bytes;

  ReadingFiles(FileHosts hosts, Files files, FileBytes bytes) {
    this.hosts = hosts;
    this.files = files;
    this.bytes = bytes;
  }

  public Uni<List<AttachedFile>> of(Reader reader, Host host) {
    return hosts.requireReadable(reader, host).chain(() -> files.of(host));
  }

  public Uni<AttachedFile> get(Reader reader, FileId id) {
    return in(reader, id, FileState.ATTACHED);
  }

  public Uni<AttachedFile> upload(Reader reader, FileId id) {
    return in(reader, id, FileState.UPLOADING);
  }

  /**
   * For whoever {@linkplain #get got} the file.
   *
   * @param first 0 for the first byte
   */
  public Uni<Multi<ByteBuffer>> bytes(AttachedFile file, long first, long count) {
    return bytes.read(file.id(), first, count);
  }

  private Uni<AttachedFile> in(Reader reader, FileId id, FileState state) {
    return files
        .get(id)
        .call(file -> hosts.requireReadable(reader, file.host()))
        .invoke(file -> check(file, state));
  }

  private static void check(AttachedFile file, FileState state) {
    if (file.state() != state) {
      throw Refusal.notFound();
    }
  }
}
