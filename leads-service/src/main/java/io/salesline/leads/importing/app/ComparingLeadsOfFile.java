package io.salesline.leads.importing.app;

import io.salesline.leads.id.LeadId;
import io.salesline.leads.importing.app.LeadsOfFile.Place;
import io.salesline.leads.importing.app.LeadsOfFile.Row;
import io.salesline.leads.importing.domain.LeadFileId;
import io.salesline.leads.lead.app.SimilarLeads;
import io.salesline.leads.lead.app.SimilarLeads.Resembling;
import io.salesline.platform.access.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says which leads of a file resemble others. A part of the file is looked at at a time, so that it
 * costs the same however long the file is and however few are found.
 */
@ApplicationScoped
public class ComparingLeadsOfFile {

  /** Among a million leads each takes some hundredths of a second to compare. */
  private static final int MOST = 50;

  private final LeadFiles files;
  private final LeadsOfFile leads;
  private final SimilarLeads similar;

  ComparingLeadsOfFile(LeadFiles files, LeadsOfFile leads, SimilarLeads similar) {
    this.files = files;
    this.leads = leads;
    this.similar = similar;
  }

  /**
   * A row whose lead resembles others.
   *
   * @param row its number, as far as it is known
   * @param lead null where the asker does not see it; so is the company
   */
  public record Found(Long row, LeadId lead, String company, List<Other> others) {}

  /** What it resembles, as in {@link SimilarLeads.Other}. */
  public record Other(String record, UUID id, String name, String ownerName, double likeness) {}

  /**
   * @param found perhaps none
   * @param last where it ended; empty where nothing follows
   */
  public record Part(List<Found> found, Optional<Place> last) {}

  /**
   * Fails with a 404 refusal.
   *
   * @param wanted how many leads are looked at; at most fifty are
   */
  public Uni<Part> part(Scope scope, LeadFileId file, Optional<Place> after, int wanted) {
    int most = Math.min(wanted, MOST);
    return files
        .get(scope, file)
        .chain(() -> leads.list(file, after, most + 1))
        .chain(rows -> compared(scope, rows, most));
  }

  private Uni<Part> compared(Scope scope, List<Row> rows, int most) {
    boolean more = rows.size() > most;
    List<Row> looked = more ? rows.subList(0, most) : rows;
    Optional<Place> last = more ? Optional.of(looked.getLast().place()) : Optional.empty();
    return similar
        .among(scope, looked.stream().map(Row::lead).toList())
        .map(resembling -> new Part(found(looked, resembling), last));
  }

  private static List<Found> found(List<Row> looked, List<Resembling> resembling) {
    var byLead =
        resembling.stream().collect(Collectors.toMap(Resembling::lead, Function.identity()));
    return looked.stream()
        .filter(row -> byLead.containsKey(row.lead()))
        .map(row -> found(row, byLead.get(row.lead())))
        .toList();
  }

  private static Found found(Row row, Resembling lead) {
    return new Found(
        row.number(),
        lead.seen() ? lead.lead() : null,
        lead.company(),
        lead.others().stream().map(ComparingLeadsOfFile::other).toList());
  }

  private static Other other(SimilarLeads.Other other) {
    return new Other(other.record(), other.id(), other.name(), other.ownerName(), other.likeness());
  }
}
