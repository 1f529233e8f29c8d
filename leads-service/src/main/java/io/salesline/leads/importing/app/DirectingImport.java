package io.salesline.leads.importing.app;

import io.salesline.leads.csv.Encoding;
import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.leads.importing.domain.Mapping;
import io.salesline.platform.audit.AuditEntry;
import io.salesline.platform.command.UnitOfWork;
import io.salesline.platform.web.IfMatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/** What somebody decides about a file. All fail with a 404 refusal, 409 in another state. */
@ApplicationScoped
public class DirectingImport {

  private final LeadFiles files;
  private final ImportSettings settings;

  DirectingImport(LeadFiles files, ImportSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /**
   * How a file is to be read.
   *
   * @param encoding empty for what it was taken for; so is the delimiter
   */
  public record Wish(Optional<Encoding> encoding, Optional<Character> delimiter, Mapping mapping) {}

  /** Fails with a 412 refusal too, and 422 for columns that cannot be. */
  public Uni<LeadFile> map(UnitOfWork unit, LeadFileId id, long expected, Wish wish) {
    return files
        .require(unit, id)
        .invoke(file -> IfMatch.check(expected, file.revision()))
        .chain(file -> files.head(id).chain(head -> mapped(unit, file, wish, head)));
  }

  private Uni<LeadFile> mapped(UnitOfWork unit, LeadFile file, Wish wish, byte[] head) {
    var layout =
        Layout.of(
            head,
            wish.encoding().orElse(file.encoding()),
            wish.delimiter().orElse(file.delimiter()));
    file.map(layout, wish.mapping());
    return files.begin(unit, file.id(), layout.firstRow()).replaceWith(file);
  }

  /** From where it is. Fails with a 422 refusal where no column says the company. */
  public Uni<LeadFile> run(UnitOfWork unit, LeadFileId id) {
    return files
        .require(unit, id)
        .invoke(file -> file.run(unit.now()))
        .invoke(file -> audit(unit, file));
  }

  /** When this is answered, no row is read any more. */
  public Uni<LeadFile> pause(UnitOfWork unit, LeadFileId id) {
    return files
        .require(unit, id)
        .invoke(file -> file.pause(unit.now(), settings.keep()))
        .call(() -> files.stop(unit, id))
        .invoke(file -> audit(unit, file));
  }

  /** Likewise; what was read stays. */
  public Uni<LeadFile> cancel(UnitOfWork unit, LeadFileId id) {
    return files
        .require(unit, id)
        .invoke(file -> file.cancel(unit.now(), settings.keep()))
        .call(() -> files.stop(unit, id))
        .invoke(file -> audit(unit, file));
  }

  private static void audit(UnitOfWork unit, LeadFile file) {
    unit.audit(
        new AuditEntry(
            "lead-file",
            file.id().toString(),
            file.state().key(),
            Map.of(),
            Map.of("revision", file.revision())));
  }
}
