package io.salesline.pipeline.visit.app;

import io.salesline.pipeline.file.app.FileHost;
import io.salesline.pipeline.file.app.Reader;
import io.salesline.pipeline.id.VisitId;
import io.salesline.platform.command.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Files hang on visits, such as a photograph of what was agreed. */
@ApplicationScoped
class FilesOfVisits implements FileHost {

  private final Visits visits;
  private final VisitQueries queries;

  FilesOfVisits(Visits visits, VisitQueries queries) {
    this.visits = visits;
    this.queries = queries;
  }

  @Override
  public String type() {
    return "visit";
  }

  @Override
  public Uni<Void> requireReadable(Reader reader, UUID visit) {
    return queries.get(reader.scope(), new VisitId(visit)).replaceWithVoid();
  }

  @Override
  public Uni<Void> lock(UnitOfWork unit, UUID visit) {
    return visits.require(unit, new VisitId(visit)).replaceWithVoid();
  }

  @Override
  public Uni<Void> changed(UnitOfWork unit, UUID visit, List<String> hashes) {
    return Uni.createFrom().voidItem(); // Nothing is decided on what hangs on it.
  }
}
