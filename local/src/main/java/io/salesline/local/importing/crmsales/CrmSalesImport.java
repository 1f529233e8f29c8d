package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Session;
import io.salesline.local.importing.Logbook;
import io.salesline.local.importing.Progress;
import io.salesline.local.importing.Summary;
import io.salesline.local.importing.csv.Rows;
import io.salesline.local.text.Messages;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;

/** Loads the data set into the running system. To run it again changes nothing. */
public final class CrmSalesImport {

  private final CrmSalesFiles files;
  private final Session session;
  private final String currency;
  private final Progress progress;
  private final InstantSource clock;

  /**
   * @param session of an administrator
   * @param currency of the amounts, which the files do not say
   */
  public CrmSalesImport(
      CrmSalesFiles files,
      Session session,
      String currency,
      Progress progress,
      InstantSource clock) {
    this.files = files;
    this.session = session;
    this.currency = currency;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Goes on where the logbook ends.
   *
   * @throws io.salesline.local.text.Failure when the system refuses or does not answer
   */
  public void run(Logbook logbook) throws IOException, InterruptedException {
    Instant began = clock.instant();
    Summary summary = new Summary(logbook.account(), progress);
    Survey survey = Survey.of(files.pipeline());
    Known known = basics(logbook, survey);
    Recent recent = new Recent();
    DealsUpload upload =
        new DealsUpload(new Delivery(session, known), logbook, recent, progress, clock);
    try (Rows rows = files.pipeline().rows()) {
      upload.run(rows, new Deals(currency), survey.rows());
    }
    logbook.finish();
    summary.counts();
    summary.time(survey.rows(), upload.rate(), Duration.between(began, clock.instant()));
    reports(recent);
    summary.rejected();
  }

  private Known basics(Logbook logbook, Survey survey) throws IOException, InterruptedException {
    if (logbook.hasBasics()) {
      progress.say(Messages.text("import.continued", logbook.deals()));
      return new Known(Set.of(), Set.of());
    }
    Known known =
        new Basics(files, session, logbook.account()).bringIn(survey.beginning(), currency);
    logbook.basicsDone();
    return known;
  }

  private void reports(Recent recent) throws InterruptedException {
    Reports reports = new Reports(session, clock, Thread::sleep);
    if (!reports.show(recent.ids())) {
      progress.say(Messages.text("import.reports-late"));
    }
    reports
        .sales()
        .ifPresent(
            sales ->
                progress.say(
                    Messages.text(
                        "import.sales", sales.count(), sales.amount(), sales.currency())));
  }
}
