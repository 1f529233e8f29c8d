package io.salesline.leads.lead.web;

import io.salesline.leads.id.MemberId;
import io.salesline.leads.id.PoolId;
import io.salesline.leads.lead.app.LeadQueries;
import io.salesline.leads.lead.domain.LeadStatus;
import io.salesline.leads.text.Spelling;
import io.salesline.platform.problem.Refusal;
import io.salesline.platform.web.Invalid;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which leads a list is to hold. */
public class LeadFilter {

  @QueryParam("status")
  @Parameter(
      description = "Only those that stand so; all but the merged when absent",
      schema =
          @Schema(
              enumeration = {
                "new",
                "claimed",
                "qualified",
                "converting",
                "converted",
                "disqualified",
                "merged"
              }))
  String status;

  @QueryParam("owner_id")
  @Parameter(description = "Only those of this member", schema = @Schema(format = "uuid"))
  String ownerId;

  @QueryParam("source")
  @Parameter(description = "Only those that came from there", example = "web-form")
  String source;

  @QueryParam("min_score")
  @Parameter(
      description = "Only those that convert at least so likely, 0 to 100",
      schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "100"))
  String minScore;

  @QueryParam("pool")
  @Parameter(
      description = "`true`: only those that nobody has; `false`: only the others",
      schema = @Schema(enumeration = {"true", "false"}))
  String pool;

  @QueryParam("pool_id")
  @Parameter(
      description = "Only those that wait, or waited, in this pool",
      schema = @Schema(format = "uuid"))
  String poolId;

  /**
   * @throws Refusal 400 for a value that is none
   */
  LeadQueries.Filter filter() {
    return new LeadQueries.Filter(
        Optional.ofNullable(status).map(LeadFilter::status),
        Invalid.unlessId("owner_id", ownerId).map(MemberId::new),
        Optional.ofNullable(Spelling.oneLine(source)),
        Invalid.unlessFlag("pool", pool),
        Invalid.unlessId("pool_id", poolId).map(PoolId::new),
        Invalid.unlessParsed("min_score", minScore, Integer::valueOf));
  }

  private static LeadStatus status(String key) {
    return Invalid.unlessKnown("status", LeadStatus.of(key), String.join(", ", LeadStatus.keys()));
  }
}
