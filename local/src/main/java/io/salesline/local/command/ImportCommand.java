package io.salesline.local.command;

import io.salesline.local.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Loads data of another system; each form of data is a subcommand. */
@Command(name = "import", mixinStandardHelpOptions = true, subcommands = CrmSalesCommand.class)
public final class ImportCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), Messages.text("import.which"));
  }
}
