package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.FileDecision;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.pipeline.file.domain.FileState;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Hangs a file on its record once all of it is here, and takes it off. */
@ApplicationScoped
public class AttachingFile {

  private final FileHosts hosts;
  private final Files files;
  private final FileBytes bytes;
  private final FileSettings settings;
  private final Journal journal;

  AttachingFile(
      FileHosts hosts, Files files, FileBytes bytes, FileSettings settings, Journal journal) {
    this.hosts = hosts;
    this.files = files;
    this.bytes = bytes;
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * Puts the parts together, outside of any transaction: a large file takes its time.
   *
   * @return what it is; empty when that was done before. Fails with a 404 refusal, 409 while bytes
   *     are missing
   */
  public Uni<Optional<Content>> compose(Reader reader, FileId id) {
    return files
        .get(id)
        .call(file -> hosts.requireReadable(reader, file.host()))
        .chain(this::compose);
  }

  private Uni<Optional<Content>> compose(AttachedFile file) {
    if (file.state() != FileState.UPLOADING) {
      return Uni.createFrom().item(Optional.empty());
    }
    file.checkComplete();
    return files
        .parts(file.id())
        .chain(parts -> bytes.compose(file.id(), parts, file.length()))
        .map(Optional::of);
  }

  /**
   * Fails with a 404 refusal, 422 for other bytes than were announced or a type that may not be.
   */
  public Uni<AttachedFile> attach(UnitOfWork unit, FileId id, Optional<Content> content) {
    return held(unit, id).call(file -> attach(unit, file, content));
  }

  private Uni<Void> attach(UnitOfWork unit, AttachedFile file, Optional<Content> content) {
    // Somebody asked twice: it hangs there already.
    return file.state() == FileState.ATTACHED || content.isEmpty()
        ? Uni.createFrom().voidItem()
        : record(unit, file.attach(content.orElseThrow(), settings.allowed(), unit.now()));
  }

  /** Fails with a 404 refusal, 412 when stale. */
  public Uni<AttachedFile> remove(UnitOfWork unit, FileId id, long expected) {
    var by = new MemberId(unit.caller().memberId());
    return held(unit, id)
        .invoke(AttachedFile::checkAttached)
        .invoke(file -> IfMatch.check(expected, file.revision()))
        .call(file -> record(unit, file.remove(by, unit.now())));
  }

  /** The record first: whoever decides on it holds its lock. */
  private Uni<AttachedFile> held(UnitOfWork unit, FileId id) {
    return files
        .hostOf(unit, id)
        .chain(host -> hosts.lock(unit, host))
        .chain(() -> files.require(unit, id));
  }

  private Uni<Void> record(UnitOfWork unit, FileDecision decision) {
    journal.record(unit, decision);
    var host = decision.file().host();
    return files.hashes(unit, host).chain(hashes -> hosts.changed(unit, host, hashes));
  }
}
