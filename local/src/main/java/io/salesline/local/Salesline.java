package io.salesline.local;

import io.salesline.local.command.ImportCommand;
import io.salesline.local.command.RebuildCommand;
import io.salesline.local.command.RehearseCommand;
import io.salesline.local.command.ResetCommand;
import io.salesline.local.command.StatusCommand;
import io.salesline.local.command.TokenCommand;
import io.salesline.local.command.UpCommand;
import io.salesline.local.process.QuietLibraries;
import io.salesline.local.system.Stopped;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParseResult;

/** What {@code ./salesline} hands on to Java. */
@Command(
    name = "./salesline",
    subcommands = {
      UpCommand.class,
      TokenCommand.class,
      StatusCommand.class,
      ImportCommand.class,
      RebuildCommand.class,
      ResetCommand.class,
      RehearseCommand.class,
      HelpCommand.class
    })
public final class Salesline {

  /** What shells report of a program that Ctrl-C ended. */
  private static final int INTERRUPTED = 130;

  private Salesline() {}

  public static void main(String[] arguments) {
    QuietLibraries.hush();
    System.exit(
        new CommandLine(new Salesline())
            .setResourceBundle(Messages.bundle())
            .setExecutionExceptionHandler(Salesline::explain)
            .execute(arguments));
  }

  /** A failure that a person can mend is one sentence; anything else shows where it happened. */
  private static int explain(Exception failure, CommandLine command, ParseResult parsed)
      throws Exception {
    if (failure instanceof Failure known) {
      command.getErr().println(known.getMessage());
      command.getErr().flush();
      return known.exitCode();
    }
    if (failure instanceof Stopped) {
      return INTERRUPTED;
    }
    throw failure;
  }
}
