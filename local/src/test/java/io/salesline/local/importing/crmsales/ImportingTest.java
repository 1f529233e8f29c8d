package io.salesline.local.importing.crmsales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.local.client.FakeSystem;
import io.salesline.local.client.Paths;
import io.salesline.local.client.RemoteSystem;
import io.salesline.local.importing.Logbook;
import io.salesline.local.importing.Progress;
import io.salesline.local.text.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {

  @TempDir private Path folder;
  @TempDir private Path own;

  private final FakeSystem system = new FakeSystem();
  private final RemoteSystem remote = system.remote();
  private final List<String> said = new ArrayList<>();

  @AfterEach
  void stop() {
    remote.close();
    system.close();
  }

  @Test
  void bringsEverythingInOnce() throws Exception {
    // Given
    CrmSalesFiles files = Sheets.write(folder, Sheets.won(1200));
    // When
    run(files);
    // Then
    assertThat(system.records(Paths.HISTORY)).hasSize(1200);
    assertThat(system.seen(Paths.HISTORY)).extracting(this::items).containsOnly(500, 200);
    assertThat(system.records(Paths.UNITS_BULK)).hasSize(4);
    assertThat(system.records(Paths.MEMBERS_BULK)).hasSize(5);
    assertThat(system.managers()).hasSize(2);
    assertThat(said)
        .contains(
            "Units: 4 created, 0 changed, 0 unchanged, 0 rejected",
            "Managers of teams: 2 created, 0 changed, 0 unchanged, 0 rejected",
            "Deals: 1,200 created, 0 changed, 0 unchanged, 0 rejected",
            "The reports show booked revenue of 120000 USD from 1200 won deals");
    assertThat(own.resolve("crm-sales.json")).doesNotExist();
    assertThat(own.resolve("rejected.csv")).doesNotExist();
  }

  @Test
  void changesNothingTheSecondTime() throws Exception {
    // Given
    CrmSalesFiles files = Sheets.write(folder, Sheets.won(3));
    run(files);
    said.clear();
    // When
    run(files);
    // Then
    assertThat(said)
        .contains(
            "People: 0 created, 0 changed, 5 unchanged, 0 rejected",
            "Managers of teams: 0 created, 0 changed, 2 unchanged, 0 rejected",
            "Deals: 0 created, 0 changed, 3 unchanged, 0 rejected",
            "Nothing changed: all of it was there already");
  }

  @Test
  void writesDownWhatWasRejectedHereAndThere() throws Exception {
    // Given
    CrmSalesFiles files =
        Sheets.write(
            folder,
            """
            A,Carl Lin,GTXPro,Bubba Gump,Won,10/20/2016,3/1/2017,100
            B,Carl Lin,GTXPro,Bubba Gump,Won,tomorrow,3/1/2017,100
            C,Carl Lin,GTXPro,Nobody,Won,10/20/2016,3/1/2017,100
            D,Carl Lin
            """);
    system.reject(
        "customer-unknown", item -> item.path("customer_external_id").asText().equals("Nobody"));
    // When
    run(files);
    // Then
    assertThat(said).contains("Deals: 1 created, 0 changed, 0 unchanged, 3 rejected");
    assertThat(Files.readString(own.resolve("rejected.csv")))
        .contains(
            "sales_pipeline.csv,4,customer-unknown,No: C.,",
            "sales_pipeline.csv,3,not-a-day,",
            "sales_pipeline.csv,5,field-count,The row should have 8 fields and has 2.,\"D,Carl Lin\"");
  }

  @Test
  void sendsAgainWhatWasRejectedOnlyBecauseItsCustomerWasOnTheWay() throws Exception {
    // Given
    CrmSalesFiles files = Sheets.write(folder, Sheets.won(2));
    system.reject(
        "customer-unknown", item -> isDeal(item) && system.seen(Paths.HISTORY).size() < 3);
    // When
    run(files);
    // Then
    assertThat(said).contains("Deals: 2 created, 0 changed, 0 unchanged, 0 rejected");
    assertThat(system.seen(Paths.HISTORY)).hasSize(3);
  }

  @Test
  void goesOnWhereItWasInterrupted() throws Exception {
    // Given
    String bad = "X,Carl Lin,GTXPro,,Dreaming,,,\n";
    CrmSalesFiles files = Sheets.write(folder, bad + Sheets.won(1700));
    system.reject("broken", item -> item.path("external_id").asText().equals("D0"));
    interruptAfter(files, 1000);
    said.clear();
    // When
    run(files);
    // Then
    assertThat(said.getFirst()).startsWith("Going on where an earlier run was interrupted: 1000");
    assertThat(system.records(Paths.HISTORY)).hasSize(1699);
    assertThat(requestsWith("D1")).isEqualTo(1);
    assertThat(Files.readAllLines(own.resolve("rejected.csv"))).hasSize(3);
  }

  @Test
  void beginsAnewWithOtherFiles() throws Exception {
    // Given
    interruptAfter(Sheets.write(folder, Sheets.won(1700)), 1000);
    CrmSalesFiles others = Sheets.write(folder, Sheets.won(5));
    said.clear();
    // When
    run(others);
    // Then
    assertThat(said).contains("Deals: 0 created, 0 changed, 5 unchanged, 0 rejected");
  }

  @Test
  void isRefusedToWhoMayNotImport() {
    // Given
    CrmSalesFiles files = Sheets.write(folder, Sheets.won(1));
    system.prepare(403, null, "{\"detail\":\"Not for you.\"}");
    // When, then
    assertThatThrownBy(() -> run(files))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Not for you.");
  }

  @Test
  void runsOnceAtATime() throws Exception {
    CrmSalesFiles files = Sheets.write(folder, "");
    try (Logbook first = logbook(files)) {
      assertThat(first.deals()).isZero();
      assertThatThrownBy(() -> logbook(files))
          .isInstanceOfAny(Failure.class, java.nio.channels.OverlappingFileLockException.class);
    }
  }

  /** Fails as soon as so many rows are settled, like a process that is killed then. */
  private void interruptAfter(CrmSalesFiles files, long rows) throws IOException {
    assertThatThrownBy(() -> run(files, new Killed(rows))).hasMessage("killed");
  }

  private void run(CrmSalesFiles files) throws Exception {
    run(files, new Killed(Long.MAX_VALUE));
  }

  private void run(CrmSalesFiles files, Progress progress) throws Exception {
    try (Logbook logbook = logbook(files)) {
      new CrmSalesImport(files, remote.session("admin"), "USD", progress, InstantSource.system())
          .run(logbook);
    }
  }

  private Logbook logbook(CrmSalesFiles files) throws IOException {
    return Logbook.open(own, "crm-sales", own.resolve("rejected.csv"), files.digest());
  }

  private long requestsWith(String deal) {
    return system.seen(Paths.HISTORY).stream()
        .filter(request -> request.body().toString().contains("\"" + deal + "\""))
        .count();
  }

  private boolean isDeal(com.fasterxml.jackson.databind.JsonNode item) {
    return item.has("stage");
  }

  private int items(FakeSystem.Seen request) {
    return request.body().path("items").size();
  }

  /** Remembers what was said, and fails when it is to. */
  private final class Killed implements Progress {
    private final long after;

    Killed(long after) {
      this.after = after;
    }

    @Override
    public void say(String line) {
      said.add(line);
    }

    @Override
    public void at(long done, long total, double rate) {
      if (done >= after) {
        throw new IllegalStateException("killed");
      }
    }

    @Override
    public void end() {}
  }
}
