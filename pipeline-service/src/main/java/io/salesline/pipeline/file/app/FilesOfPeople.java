package io.salesline.pipeline.file.app;

import io.salesline.pipeline.file.domain.AttachedFile;
import io.salesline.pipeline.file.domain.FileState;
import io.salesline.pipeline.id.MemberId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.erasure.PersonalPlace;
import io.salesline.platform.reactive.InTurn;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Files on visits to somebody: they come off their visit, and their bytes and names are gone. The
 * bytes go first: a crash in between brings the next turn here again.
 */
@ApplicationScoped
class FilesOfPeople implements PersonalPlace {

  private final Files files;
  private final FileBytes bytes;
  private final Journal journal;

  FilesOfPeople(Files files, FileBytes bytes, Journal journal) {
    this.files = files;
    this.bytes = bytes;
    this.journal = journal;
  }

  @Override
  public Uni<Set<UUID>> erase(UnitOfWork unit, Set<UUID> records) {
    return files
        .onVisitsTo(unit, records)
        .call(found -> each(unit, found))
        .call(found -> files.forgetNames(unit, found))
        .map(FilesOfPeople::ids);
  }

  private Uni<Void> each(UnitOfWork unit, List<AttachedFile> found) {
    return InTurn.each(found, file -> erase(unit, file));
  }

  private Uni<Void> erase(UnitOfWork unit, AttachedFile file) {
    if (file.state() == FileState.ATTACHED) {
      var system = new MemberId(unit.caller().memberId());
      journal.record(unit, file.remove(system, unit.now()));
    }
    return bytes.drop(file.id());
  }

  private static Set<UUID> ids(List<AttachedFile> files) {
    return files.stream().map(file -> file.id().value()).collect(Collectors.toSet());
  }
}
