package io.salesline.local.importing;

import io.salesline.local.text.Messages;
import java.io.PrintStream;

/** Says, when Ctrl-C ends an import, that nothing is lost. */
public final class Farewell implements AutoCloseable {

  private final Thread hook;

  public Farewell(PrintStream out) {
    hook = new Thread(() -> out.println(System.lineSeparator() + sentence()), "farewell");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private static String sentence() {
    return Messages.text("import.interrupted");
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(hook);
  }
}
