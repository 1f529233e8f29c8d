package io.salesline.pipeline.process.domain;

import static dev.cel.common.types.SimpleType.BOOL;
import static dev.cel.common.types.SimpleType.INT;
import static dev.cel.common.types.SimpleType.STRING;
import static dev.cel.common.types.SimpleType.TIMESTAMP;
import static io.salesline.platform.expression.Structs.struct;
import static java.util.Map.entry;

import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.StructType;
import io.salesline.platform.expression.Language;
import java.util.List;
import java.util.Map;

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
          Map.ofEntries(
              entry("amount_minor", INT),
              entry("currency", STRING),
              entry("amount_organisation_minor", INT),
              entry("currency_organisation", STRING),
              entry("stage", STRING),
              entry("status", STRING),
              entry("owner_id", STRING),
              entry("customer_id", STRING),
              entry("product_id", STRING),
              entry("expected_close", TIMESTAMP),
              entry("forecast_category", STRING),
              entry("competitor_count", INT),
              entry("next_step", STRING),
              entry("next_step_due_on", TIMESTAMP),
              entry("opened_on", TIMESTAMP),
              entry("stage_entered_at", TIMESTAMP),
              entry("history", BOOL)));

  private static final StructType LINE =
      struct(
          "Line",
          Map.of(
              "product_id", STRING,
              "amount_minor", INT,
              "tax_minor", INT,
              "discount_basis_points", INT,
              "cost_minor", INT,
              "profit_minor", INT));

  private static final StructType CUSTOMER =
      struct("Customer", Map.of("status", STRING, "owner_id", STRING));

  private static final StructType VISIT =
      struct(
          "Visit",
          Map.of(
              "owner_id", STRING,
              "state", STRING,
              "planned", BOOL,
              "scheduled_on", TIMESTAMP,
              "completed_on", TIMESTAMP,
              "outcome", STRING));

  private static final StructType PROPOSAL =
      struct(
          "Proposal",
          Map.of(
              "version", INT,
              "state", STRING,
              "currency", STRING,
              "amount_minor", INT,
              "tax_minor", INT,
              "discount_basis_points", INT,
              "valid_until", TIMESTAMP));

  private static final StructType PROPOSALS =
      struct(
          "Proposals",
          Map.of(
              "submitted", INT,
              "accepted", INT,
              "rejected", INT,
              "latest", PROPOSAL));

  private static final StructType ANSWER =
      struct("Answer", Map.of("answered", BOOL, "answer", STRING));

  static final Language LANGUAGE =
      Language.of(
          List.of(OPPORTUNITY, LINE, CUSTOMER, VISIT, PROPOSAL, PROPOSALS, ANSWER),
          Map.of(
              "opportunity", OPPORTUNITY,
              "lines", ListType.create(LINE),
              "customer", CUSTOMER,
              "checklist", MapType.create(STRING, ANSWER),
              "visits", ListType.create(VISIT),
              "proposals", PROPOSALS,
              "now", TIMESTAMP));

  private Vocabulary() {}
}
