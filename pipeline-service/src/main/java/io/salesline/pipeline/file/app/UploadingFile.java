package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.AttachedFile.Promise;
import io.salesline.pipeline.file.domain.FileId;
import io.salesline.pipeline.file.domain.Host;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.upload.Arrival;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes a file in, part by part. A part's bytes are durable before its offset is committed, so a
 * crash loses nothing that was acknowledged.
 */
@ApplicationScoped
public class UploadingFile {

  private final FileHosts hosts;
  private final Files files;
  private final FileBytes bytes;
  private final FileSettings settings;

  UploadingFile(FileHosts hosts, Files files, FileBytes bytes, FileSettings settings) {
    this.hosts = hosts;
    this.files = files;
    this.bytes = bytes;
    this.settings = settings;
  }

  /** Fails with a 404 refusal where the record is not there, 422 for too long, 409 for too many. */
  public Uni<AttachedFile> begin(UnitOfWork unit, Host host, Promise promise) {
    Arrival.checkLength(promise.length(), settings.most().asLongValue());
    return hosts
        .lock(unit, host)
        .chain(() -> files.count(unit, host))
        .invoke(this::checkRoom)
        .map(count -> begun(unit, host, promise))
        .call(file -> files.add(unit, file));
  }

  private void checkRoom(int count) {
    if (count >= settings.mostOfRecord()) {
      throw Refusal.conflict("too-many-files", "most", settings.mostOfRecord());
    }
  }

  private AttachedFile begun(UnitOfWork unit, Host host, Promise promise) {
    var by = new MemberId(unit.caller().memberId());
    return AttachedFile.begin(host, promise, by, unit.now(), settings.patience());
  }

  /** Fails with a 404 refusal, 409 for another offset, 413 or 422 for too many bytes. */
  public Uni<AttachedFile> append(UnitOfWork unit, FileId id, long offset, byte[] part) {
    Arrival.checkPart(part, settings.mostAtOnce().asLongValue());
    return files
        .hostOf(unit, id)
        .chain(host -> hosts.lock(unit, host))
        .chain(() -> files.require(unit, id))
        .invoke(file -> file.accept(offset, part.length, unit.now(), settings.patience()))
        .call(file -> keep(unit, file, offset, part));
  }

  private Uni<Void> keep(UnitOfWork unit, AttachedFile file, long offset, byte[] part) {
    return part.length == 0
        ? Uni.createFrom().voidItem()
        : bytes.keep(file.id(), part).chain(name -> files.addPart(unit, file.id(), offset, name));
  }
}
