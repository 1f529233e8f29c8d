package io.salesline.leads.importing.app;

import io.salesline.leads.csv.RawRow;
import io.salesline.leads.importing.domain.FileState;
import io.salesline.leads.importing.domain.Layout;
import io.salesline.leads.importing.domain.LeadFile;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.leads.lead.app.IntakeSettings;
import io.salesline.platform.access.Scope;
import io.salesline.platform.time.Organisation;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Shows what would become of a file, before it is read. */
@ApplicationScoped
public class LookingAtFile {

  private static final int ROWS = 20;

  private final LeadFiles files;
  private final Organisation organisation;
  private final IntakeSettings intake;

  LookingAtFile(LeadFiles files, Organisation organisation, IntakeSettings intake) {
    this.files = files;
    this.organisation = organisation;
    this.intake = intake;
  }

  /** The first rows. Fails with a 404 refusal, 409 while bytes are missing or when it is read. */
  public Uni<List<ReadRow>> preview(Scope scope, LeadFileId id) {
    return files
        .get(scope, id)
        .map(LeadFiles.Seen::file)
        .invoke(file -> file.require(EnumSet.of(FileState.READY)))
        .chain(this::firstRows);
  }

  private Uni<List<ReadRow>> firstRows(LeadFile file) {
    return files
        .head(file.id())
        .map(head -> Layout.of(head, file.encoding(), file.delimiter()).firstRow())
        .chain(place -> new RowsOfFile(files, file, place).next(ROWS))
        .map(rows -> read(file, rows));
  }

  private List<ReadRow> read(LeadFile file, List<RawRow> rows) {
    var reading = reading(file);
    var read = new ArrayList<ReadRow>();
    rows.forEach(row -> read.add(reading.read(row, read.size() + 1)));
    return read;
  }

  ReadingRow reading(LeadFile file) {
    return new ReadingRow(file, new CellsAsLead(organisation.currency(), intake.phoneRegion()));
  }
}
