package io.salesline.pipeline.opportunity.app;

import io.salesline.pipeline.file.app.HangingFiles;
import io.salesline.pipeline.file.app.HangingFiles.Hung;
import io.salesline.pipeline.id.OpportunityId;
import io.salesline.pipeline.opportunity.domain.AnswerId;
import io.salesline.pipeline.opportunity.domain.ChecklistAnswer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The files that an approval of a deal rests on: its own, and those on its answers. */
@ApplicationScoped
class FilesAsEvidence {

  private final HangingFiles files;
  private final Checklists checklists;

  FilesAsEvidence(HangingFiles files, Checklists checklists) {
    this.files = files;
    this.checklists = checklists;
  }

  /** Those of the deal, then those of its answers. */
  Uni<List<Hung>> of(OpportunityId deal) {
    return files
        .on(FilesOfDeals.TYPE, Set.of(deal.value()))
        .chain(own -> ofAnswers(deal).map(others -> joined(own, others)));
  }

  Uni<List<Hung>> ofAnswers(OpportunityId deal) {
    return checklists
        .all(deal)
        .chain(answers -> files.on(FilesOfAnswers.TYPE, answers.stream().map(this::id).toList()));
  }

  private UUID id(ChecklistAnswer answer) {
    return AnswerId.of(answer.opportunity(), answer.item()).value();
  }

  private static List<Hung> joined(List<Hung> own, List<Hung> others) {
    return Stream.concat(own.stream(), others.stream()).toList();
  }

  /** What tells a file on one answer from the same file on another. */
  static List<String> marks(List<Hung> files) {
    return files.stream().map(file -> file.recordId() + ":" + file.sha256()).toList();
  }
}
