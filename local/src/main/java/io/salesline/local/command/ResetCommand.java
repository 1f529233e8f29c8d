package io.salesline.local.command;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.Trees;
import io.salesline.local.process.Leftovers;
import io.salesline.local.process.ProcessIdentity;
import io.salesline.local.supervisor.SystemFile;
import io.salesline.local.supervisor.SystemFile.RunningPart;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Failure.Reason;
import io.salesline.local.text.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes what a local system keeps, after asking. */
@Command(name = "reset", mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {

  @Mixin private DataOption data;

  @Option(names = "--yes", descriptionKey = "option.yes")
  private boolean yes;

  @Override
  public Integer call() throws Exception {
    DataDirectory directory = data.directory();
    if (!Files.exists(directory.path())) {
      System.out.println(Messages.text("reset.nothing", directory.path()));
      return 0;
    }
    if (!directory.isOurs()) {
      throw new Failure(Reason.USAGE, "data.foreign", directory.path());
    }
    directory.lock();
    if (!yes && !agrees(directory.path())) {
      System.out.println(Messages.text("reset.kept"));
      return 1;
    }
    Leftovers.end(directory, recorded(directory));
    Trees.remove(directory.path());
    System.out.println(Messages.text("reset.done", directory.path()));
    return 0;
  }

  private static boolean agrees(Path path) {
    System.out.print(Messages.text("reset.ask", path) + " ");
    System.out.flush();
    Scanner answers = new Scanner(System.in, System.getProperty("stdin.encoding", "UTF-8"));
    String answer = answers.hasNextLine() ? answers.nextLine().strip() : "";
    return List.of("y", "yes", "是").contains(answer.toLowerCase(Locale.ROOT));
  }

  private static List<ProcessIdentity> recorded(DataDirectory directory) throws IOException {
    return SystemFile.read(directory.systemFile()).map(SystemFile::parts).stream()
        .flatMap(List::stream)
        .map(RunningPart::identity)
        .toList();
  }
}
