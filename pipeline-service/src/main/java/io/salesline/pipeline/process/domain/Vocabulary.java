package io.salesline.pipeline.process.domain;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompilerBuilder;
import java.util.Optional;

/**
 * What a criterion may speak of. Money is in minor units (cents), as an integer. A field that a
 * deal does not have is absent: {@code has(opportunity.expected_close)} tells.
 *
 * <ul>
 *   <li>{@code opportunity}: the deal; instants and days as timestamps, a day by its start in the
 *       organisation's zone; {@code forecast_category} is pipeline, best-case, commit, omitted or
 *       closed; {@code competitor_count} is never absent, a next step may be
 *   <li>{@code lines}: what is sold; amounts after the discount, without tax
 *   <li>{@code customer}: as far as this service knows of it
 *   <li>{@code checklist}: every item of the process by its key, answered or not
 *   <li>{@code visits}: the visits for this deal; {@code state} is planned, checked-in, completed
 *       or cancelled, {@code outcome} reached, partly or not-reached
 *   <li>{@code proposals}: how many versions were {@code submitted} to the customer, and how many
 *       of them were {@code accepted} and {@code rejected}; {@code latest} is the last one
 *       submitted, its {@code state} submitted, accepted, rejected, superseded or expired, its
 *       amounts without tax, its discount that of the sum, {@code valid_until} the start of its
 *       last day
 *   <li>{@code now}: the instant of the command
 * </ul>
 */
final class Vocabulary {

  private static final StructType OPPORTUNITY =
      struct(
          "Opportunity",
          ImmutableMap.<String, CelType>builder()
              .put("amount_minor", SimpleType.INT)
              .put("currency", SimpleType.STRING)
              .put("amount_organisation_minor", SimpleType.INT)
              .put("currency_organisation", SimpleType.STRING)
              .put("stage", SimpleType.STRING)
              .put("status", SimpleType.STRING)
              .put("owner_id", SimpleType.STRING)
              .put("customer_id", SimpleType.STRING)
              .put("product_id", SimpleType.STRING)
              .put("expected_close", SimpleType.TIMESTAMP)
              .put("forecast_category", SimpleType.STRING)
              .put("competitor_count", SimpleType.INT)
              .put("next_step", SimpleType.STRING)
              .put("next_step_due_on", SimpleType.TIMESTAMP)
              .put("opened_on", SimpleType.TIMESTAMP)
              .put("stage_entered_at", SimpleType.TIMESTAMP)
              .put("history", SimpleType.BOOL)
              .buildOrThrow());

  private static final StructType LINE =
      struct(
          "Line",
          ImmutableMap.of(
              "product_id",
              SimpleType.STRING,
              "amount_minor",
              SimpleType.INT,
              "tax_minor",
              SimpleType.INT,
              "discount_basis_points",
              SimpleType.INT,
              "cost_minor",
              SimpleType.INT,
              "profit_minor",
              SimpleType.INT));

  private static final StructType CUSTOMER =
      struct(
          "Customer", ImmutableMap.of("status", SimpleType.STRING, "owner_id", SimpleType.STRING));

  private static final StructType VISIT =
      struct(
          "Visit",
          ImmutableMap.of(
              "owner_id",
              SimpleType.STRING,
              "state",
              SimpleType.STRING,
              "planned",
              SimpleType.BOOL,
              "scheduled_on",
              SimpleType.TIMESTAMP,
              "completed_on",
              SimpleType.TIMESTAMP,
              "outcome",
              SimpleType.STRING));

  private static final StructType PROPOSAL =
      struct(
          "Proposal",
          ImmutableMap.of(
              "version",
              SimpleType.INT,
              "state",
              SimpleType.STRING,
              "currency",
              SimpleType.STRING,
              "amount_minor",
              SimpleType.INT,
              "tax_minor",
              SimpleType.INT,
              "discount_basis_points",
              SimpleType.INT,
              "valid_until",
              SimpleType.TIMESTAMP));

  private static final StructType PROPOSALS =
      struct(
          "Proposals",
          ImmutableMap.of(
              "submitted",
              SimpleType.INT,
              "accepted",
              SimpleType.INT,
              "rejected",
              SimpleType.INT,
              "latest",
              PROPOSAL));

  private static final StructType ANSWER =
      struct("Answer", ImmutableMap.of("answered", SimpleType.BOOL, "answer", SimpleType.STRING));

  private Vocabulary() {}

  static CelCompilerBuilder declaredIn(CelCompilerBuilder compiler) {
    return compiler
        .setTypeProvider(
            new Structs(
                ImmutableList.of(OPPORTUNITY, LINE, CUSTOMER, VISIT, PROPOSAL, PROPOSALS, ANSWER)))
        .addVar("opportunity", OPPORTUNITY)
        .addVar("lines", ListType.create(LINE))
        .addVar("customer", CUSTOMER)
        .addVar("checklist", MapType.create(SimpleType.STRING, ANSWER))
        .addVar("visits", ListType.create(VISIT))
        .addVar("proposals", PROPOSALS)
        .addVar("now", SimpleType.TIMESTAMP);
  }

  private static StructType struct(String name, ImmutableMap<String, CelType> fields) {
    return StructType.create(
        name, fields.keySet(), field -> Optional.ofNullable(fields.get(field)));
  }

  /** At run time a struct is a map. */
  private record Structs(ImmutableList<StructType> structs) implements CelTypeProvider {

    @Override
    public ImmutableCollection<CelType> types() {
      return ImmutableList.copyOf(structs);
    }

    @Override
    public Optional<CelType> findType(String name) {
      return structs.stream()
          .filter(struct -> struct.name().equals(name))
          .map(CelType.class::cast)
          .findFirst();
    }
  }
}
