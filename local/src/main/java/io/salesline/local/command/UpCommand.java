package io.salesline.local.command;

import io.salesline.local.home.Beginning;
import io.salesline.local.home.Installation;
import io.salesline.local.system.LocalSystem;
import io.salesline.local.system.Terminal;
import io.salesline.local.system.Wish;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the system until Ctrl-C. */
@Command(name = "up", mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      descriptionKey = "option.port")
  private int port;

  @Mixin private DataOption data;

  @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "option.zone")
  private String zone;

  @Option(names = "--currency", paramLabel = "CODE", descriptionKey = "option.currency")
  private String currency;

  @ArgGroup private Content content;

  /** The two ways to begin. */
  static final class Content {
    @Option(names = "--demo", descriptionKey = "option.demo")
    private boolean demo;

    @Option(names = "--empty", descriptionKey = "option.empty")
    private boolean empty;

    Beginning beginning() {
      return empty && !demo ? Beginning.EMPTY : Beginning.DEMO;
    }
  }

  @Override
  public Integer call() throws Exception {
    Terminal terminal = new Terminal(System.out, Instant.now());
    LocalSystem system = new LocalSystem(Installation.current(), data.directory(), terminal);
    Beginning wanted = content == null ? Beginning.DEMO : content.beginning();
    system.start(new Wish(port, zone, currency, wanted));
    system.announce();
    new CountDownLatch(1).await();
    return 0;
  }
}
