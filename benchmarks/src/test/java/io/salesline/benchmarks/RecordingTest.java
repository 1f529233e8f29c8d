package io.salesline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RecordingTest {

  private static final String OWN = "4f0c3a52-8a5f-4f61-93c1-0a3c5a1d7f10";
  private static final String LOG =
      """
      7|leads|LOG:  execute s1: select roles
      from access_profile p where p.username = $1
      7|leads|DETAIL:  Parameters: $1 = 'ann'
      8|goals|LOG:  statement: BEGIN
      9|leads|LOG:  statement: BEGIN
      9|leads|LOG:  execute s2: insert into lead (id, at, note) values ($1, $2, $3)
      9|leads|DETAIL:  Parameters: $1 = '%1$s', $2 = '2026-11-24 10:00:00+00', $3 = 'it''s'
      9|leads|LOG:  execute s3: with o as (insert into outbox select cast($1 as text)) select 1
      9|leads|DETAIL:  Parameters: $1 = '[{"id":"%1$s"}]'
      9|leads|LOG:  statement: COMMIT
      """
          .formatted(OWN);

  @Test
  void theTransactionAndTheLookUpOfTheCallerAreRecorded() {
    var recording = Recording.parse(LOG, "leads", "insert into lead", OWN);
    assertThat(recording.statements()).hasSize(5);
    assertThat(recording.statements().get(2).parameters()).containsEntry(3, "'it''s'");
  }

  @Test
  void aParameterOfAnyLengthIsRead() {
    String longText = "'" + "it''s ".repeat(20_000) + "'";
    String log = LOG.replace("'it''s'", longText);
    var recording = Recording.parse(log, "leads", "insert into lead", OWN);
    assertThat(recording.statements().get(2).parameters()).containsEntry(3, longText);
  }

  @Test
  void aCommandThatWasNotLoggedIsSaidSo() {
    assertThatThrownBy(() -> Recording.parse(LOG, "leads", "update lead", OWN))
        .hasMessageContaining("no transaction");
  }

  @Test
  void theReplayHasAnIdOfItsOwnAtEachTurn() {
    var recording = Recording.parse(LOG, "leads", "insert into lead", OWN);
    String script = PgBench.script(recording);
    assertThat(script)
        .startsWith("\\set n :n + 1")
        .contains(":client_id")
        .contains("::timestamptz");
    assertThat(script.replace("replace(('[{\"id\"'||chr(58)||'\"" + OWN, "").split(OWN, -1))
        .as("the recorded id is left only where it is replaced")
        .hasSize(2);
  }

  @Test
  void theReplayHasANameOfItsOwnAtEachTurn() {
    String mark = "unlike0123456789abcdef0123456789abcdef";
    String log = LOG.replace("'it''s'", "'" + mark + "'");
    String script = PgBench.script(Recording.parse(log, "leads", "insert into lead", OWN));
    assertThat(script).contains("replace(('" + mark + "'), '" + mark + "', 'unlike' || replace(");
  }
}
