package io.salesline.pipeline.visit.web;

import io.quarkus.security.Authenticated;
import io.salesline.pipeline.visit.app.Cases;
import io.salesline.pipeline.visit.app.Cases.Place;
import io.salesline.pipeline.visit.app.Cases.PublishedCase;
import io.salesline.pipeline.visit.domain.CaseId;
import io.salesline.platform.text.SearchText;
import io.salesline.platform.web.Page;
import io.salesline.platform.web.PageRequest;
import io.salesline.platform.web.SortKey;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading cases. */
@Path("/api/pipeline/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Cases", description = "Debriefs that everybody in the organisation can learn from")
class CaseResource {

  private static final SortKey<PublishedCase, Place> SORT_KEY =
      SortKey.byTime(
          PublishedCase::publishedAt, PublishedCase::id, (at, id) -> new Place(at, new CaseId(id)));

  private final Cases cases;

  CaseResource(Cases cases) {
    this.cases = cases;
  }

  @GET
  @Operation(
      operationId = "findCases",
      summary = "Published cases, newest first",
      description =
          "A question may mix languages: Chinese is found by any unbroken piece of it, other"
              + " scripts by parts of words; all pieces must be there. Titles are found by pinyin and"
              + " its initials, too. Case and full-width forms do not matter.")
  @APIResponse(responseCode = "200", description = "A page of cases")
  public Uni<Page<CaseBody>> find(
      @Parameter(description = "What to look for; all cases when absent", example = "试点 tender")
          @QueryParam("q")
          @Size(max = 100) String question,
      @BeanParam PageRequest page) {
    List<String> runs = question == null ? List.of() : SearchText.runs(question);
    if (question != null && runs.isEmpty() && !question.isBlank()) {
      return Uni.createFrom().item(new Page<>(List.of(), null));
    }
    return page.read(SORT_KEY, (after, most) -> cases.find(runs, after, most))
        .map(found -> found.map(CaseBody::of));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getCase", summary = "One case")
  @APIResponse(responseCode = "200", description = "The case")
  public Uni<CaseBody> get(@PathParam("id") UUID id) {
    return cases.get(new CaseId(id)).map(CaseBody::of);
  }
}
