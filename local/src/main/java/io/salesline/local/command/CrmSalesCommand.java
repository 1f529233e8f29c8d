package io.salesline.local.command;

import io.salesline.local.client.RemoteSystem;
import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.OrganisationSettings;
import io.salesline.local.importing.Farewell;
import io.salesline.local.importing.Logbook;
import io.salesline.local.importing.Progress;
import io.salesline.local.importing.crmsales.CrmSalesFiles;
import io.salesline.local.importing.crmsales.CrmSalesImport;
import io.salesline.local.text.Messages;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loads the data set "CRM Sales Opportunities". Exit code 3 where rows were rejected. */
@Command(name = "crm-sales", mixinStandardHelpOptions = true)
public final class CrmSalesCommand implements Callable<Integer> {

  private static final String ADMINISTRATOR = "admin";
  private static final String NAME = "crm-sales";
  private static final int SOME_REJECTED = 3;

  @Parameters(paramLabel = "DIR", descriptionKey = "parameter.import-dir")
  private Path folder;

  @Mixin private DataOption data;

  @Option(names = "--rejected", paramLabel = "FILE", descriptionKey = "option.rejected")
  private Path rejected;

  @Override
  public Integer call() throws Exception {
    CrmSalesFiles files = new CrmSalesFiles(folder.toAbsolutePath().normalize());
    files.check();
    DataDirectory directory = data.directory();
    String origin = data.running().origin();
    String currency =
        OrganisationSettings.fixed(directory.organisationFile(), null, null).currency();
    Progress progress = Progress.on(System.out, InstantSource.system());
    try (Farewell farewell = new Farewell(System.out);
        Logbook logbook = logbook(directory, files);
        RemoteSystem system = RemoteSystem.local(origin, directory, Messages.language())) {
      progress.say(Messages.text("import.begin", files.folder(), origin));
      new CrmSalesImport(
              files, system.session(ADMINISTRATOR), currency, progress, InstantSource.system())
          .run(logbook);
      return logbook.account().rejectedNothing() ? 0 : SOME_REJECTED;
    }
  }

  private Logbook logbook(DataDirectory directory, CrmSalesFiles files) throws Exception {
    Path own = directory.imports();
    Path rows = rejected == null ? own.resolve(NAME + "-rejected.csv") : rejected.toAbsolutePath();
    return Logbook.open(own, NAME, rows, files.digest());
  }
}
