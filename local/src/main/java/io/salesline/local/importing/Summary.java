package io.salesline.local.importing;

import io.salesline.local.text.Messages;
import java.time.Duration;

/** Tells what became of everything. */
public final class Summary {

  private final Account account;
  private final Progress progress;

  public Summary(Account account, Progress progress) {
    this.account = account;
    this.progress = progress;
  }

  public void counts() {
    for (Kind kind : Kind.values()) {
      Tally tally = account.of(kind);
      progress.say(
          Messages.text(
              "import.tally",
              kind.label(),
              Numbers.whole(tally.created()),
              Numbers.whole(tally.amended()),
              Numbers.whole(tally.unchanged()),
              Numbers.whole(tally.rejected())));
    }
    if (account.changedNothing()) {
      progress.say(Messages.text("import.nothing-changed"));
    }
  }

  /**
   * @param rate rows a second
   * @param whole time of the import, all steps included
   */
  public void time(long rows, double rate, Duration whole) {
    progress.say(
        Messages.text(
            "import.time",
            Numbers.whole(rows),
            Numbers.whole(Math.round(rate)),
            Numbers.seconds(whole.toMillis() / 1000.0)));
  }

  public void rejected() {
    if (!account.rejectedNothing()) {
      progress.say(Messages.text("import.rejected", account.rejected().path()));
    }
  }
}
