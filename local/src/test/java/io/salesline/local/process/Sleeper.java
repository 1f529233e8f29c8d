package io.salesline.local.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process that does nothing until it is ended. */
public final class Sleeper {

  private Sleeper() {}

  public static void main(String[] arguments) throws InterruptedException {
    System.out.println("asleep");
    new CountDownLatch(1).await();
  }

  public static JavaCommand command() {
    return new JavaCommand(
        List.of("-Xmx16m", "-XX:+UseSerialGC", "-Xshare:auto"),
        List.of("-cp", System.getProperty("java.class.path"), Sleeper.class.getName()),
        Map.of());
  }
}
