package io.salesline.leads.importing.app;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.upload.Arrival;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the bytes of a file in, part by part, and finds out how they are to be read. */
@ApplicationScoped
public class SendingFile {

  private final LeadFiles files;
  private final ImportSettings settings;

  SendingFile(LeadFiles files, ImportSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /** Fails with a 422 refusal for a file that is too long. */
  public Uni<LeadFile> announce(UnitOfWork unit, String name, long length) {
    Arrival.checkLength(length, settings.most().asLongValue());
    var by = new MemberId(unit.caller().memberId());
    var file = LeadFile.announce(name, length, by, unit.now(), settings.patience());
    return files.add(unit, file).replaceWith(file);
  }

  /** Fails with a 404 refusal, 409 for another offset, 413 or 422 for too many bytes. */
  public Uni<LeadFile> append(UnitOfWork unit, LeadFileId id, long offset, byte[] part) {
    Arrival.checkPart(part, settings.mostAtOnce().asLongValue());
    return files
        .require(unit, id)
        .invoke(file -> file.accept(offset, part.length, unit.now(), settings.patience()))
        .call(file -> kept(unit, id, offset, part));
  }

  private Uni<Void> kept(UnitOfWork unit, LeadFileId id, long offset, byte[] part) {
    return part.length == 0 ? Uni.createFrom().voidItem() : files.addPart(unit, id, offset, part);
  }

  /** Fails with a 404 refusal, 409 while bytes are missing, 422 where no row names the columns. */
  public Uni<LeadFile> complete(UnitOfWork unit, LeadFileId id) {
    return files
        .require(unit, id)
        .invoke(LeadFile::checkWhole)
        .chain(file -> files.head(id).chain(head -> completed(unit, file, head)));
  }

  private Uni<LeadFile> completed(UnitOfWork unit, LeadFile file, byte[] head) {
    var layout = Layout.detect(head);
    file.complete(layout);
    return files.begin(unit, file.id(), layout.firstRow()).replaceWith(file);
  }
}
