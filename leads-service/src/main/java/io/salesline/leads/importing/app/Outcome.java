package io.salesline.leads.importing.app;

import io.salesline.leads.id.ContactId;
import io.salesline.leads.id.LeadId;
import java.util.List;
import java.util.UUID;

/** What became of a row. */
public sealed interface Outcome {

  /**
   * Counted from 1, the header and blank lines aside.
   *
   * @param line of the file in which it begins, from 1
   */
  record Where(long row, long line) {}

  /**
   * What is there already.
   *
   * @param record {@code lead}, {@code customer} or {@code registration}
   * @param matchedOn {@code credit-code}, {@code phone}, {@code email} or {@code company}; {@code
   *     contact-phone} or {@code contact-email} of somebody at the customer
   * @param contact who that is, so that the row is found when they are forgotten; null for others
   */
  record Match(String record, UUID id, String matchedOn, ContactId contact) {}

  Where where();

  record Created(Where where, LeadId lead) implements Outcome {}

  /**
   * @param cells as they stand in the file
   */
  record Duplicate(Where where, List<Match> matches, List<String> cells) implements Outcome {}

  /**
   * @param cells as they stand in the file, as far as they can be read
   */
  record Rejected(Where where, List<Wrong> wrong, List<String> cells) implements Outcome {}
}
