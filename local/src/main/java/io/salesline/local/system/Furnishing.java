package io.salesline.local.system;

import io.salesline.local.client.RemoteSystem;
import io.salesline.local.demo.Demo;
import io.salesline.local.home.DataDirectory;
import io.salesline.local.home.OrganisationSettings;
import io.salesline.local.text.Failure;
import io.salesline.local.text.Messages;
import java.io.IOException;
import java.time.InstantSource;

/** Puts the demo organisation into a system that is to begin with it. */
final class Furnishing {

  private final DataDirectory data;
  private final OrganisationSettings organisation;
  private final Terminal terminal;

  Furnishing(DataDirectory data, OrganisationSettings organisation, Terminal terminal) {
    this.data = data;
    this.organisation = organisation;
    this.terminal = terminal;
  }

  /** The system serves without it too: where it fails, the next start goes on with it. */
  void furnish(String origin) throws IOException, InterruptedException {
    if (Demo.isSeeded(data)) {
      return;
    }
    terminal.progress("up.demo");
    try (RemoteSystem system = RemoteSystem.local(origin, data, Messages.language())) {
      Demo.of(system, data, organisation, InstantSource.system()).seed();
      terminal.progress("up.demo-done");
    } catch (Failure failure) {
      terminal.progress("up.demo-failed", failure.getMessage());
    }
  }
}
