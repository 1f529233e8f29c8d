package io.salesline.leads.importing.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.salesline.leads.fixture.Plan;
import io.salesline.platform.testing.Database;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingThroughLeadsOfFileIT {

  private static final int SHORT = 5;
  private static final int LONG = 3_000;

  private final UUID file = UUID.randomUUID();

  @BeforeEach
  void aFile() {
    Database.change(
        """
        insert into lead_file (id, revision, name, length, received, state, created_by, created_at,
          expires_at)
        values ('%s', 1, 'x.csv', 1, 1, 'done', gen_random_uuid(), now(), now() + interval '1 day')
        """
            .formatted(file));
  }

  @AfterEach
  void leaveNothing() {
    Database.change("delete from lead_file where id = '" + file + "'");
  }

  @Test
  void aPageReadsAsManyBatchesInALongFileAsInAShortOne() {
    batches(1, SHORT);
    long inShort = read(1);

    batches(SHORT + 1, LONG);

    assertThat(read(1)).isEqualTo(inShort).isLessThanOrEqualTo(3);
    assertThat(read(LONG / 2)).isEqualTo(inShort);
  }

  /** Of twenty leads each. */
  private void batches(int first, int last) {
    Database.change(
        """
        insert into lead_file_batch (file_id, first_row, lead_ids, row_numbers)
        select '%s', n * 20, array_agg(gen_random_uuid()), array_agg(n * 20 + i)
        from generate_series(%d, %d) n cross join generate_series(0, 19) i
        group by n
        """
            .formatted(file, first, last));
    Database.change("analyze lead_file_batch");
  }

  /** How many batches a page of thirty leads looks into that begins after the fifth of one. */
  private long read(int batch) {
    var plan =
        Plan.of(
            "set local enable_seqscan = off",
            LeadsOfFileTable.LIST,
            Map.of(
                "id",
                "'" + file + "'",
                "batch",
                Integer.toString(batch * 20),
                "lead",
                "5",
                "most",
                "30"));
    return plan.rows("lead_file_batch_pkey");
  }
}
