package io.salesline.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

class DoingAChoreTest {

  private final Lines log = new Lines();

  @Test
  void aTurnThatFailsIsAWarningAndNoFailure() {
    Chore.turn(log, "old keys stay", failing(new IllegalStateException("no such column")))
        .await()
        .indefinitely();
    assertThat(log.lines)
        .containsExactly("WARN old keys stay: java.lang.IllegalStateException: no such column");
  }

  @Test
  void aDatabaseThatIsAwayIsToldAtDebug() {
    Chore.turn(log, "old keys stay", failing(new IOException("refused"))).await().indefinitely();
    assertThat(log.lines).containsExactly("DEBUG old keys stay: java.io.IOException: refused");
  }

  @Test
  void aTurnThatWorksSaysNothing() {
    Chore.turn(log, "old keys stay", Uni.createFrom().item(7)).await().indefinitely();
    assertThat(log.lines).isEmpty();
  }

  private static Uni<Integer> failing(Throwable failure) {
    return Uni.createFrom().failure(failure);
  }

  /** Keeps what is logged. */
  private static final class Lines extends Logger {
    private static final long serialVersionUID = 1;
    private final transient List<String> lines = new ArrayList<>();

    Lines() {
      super("chores");
    }

    @Override
    public boolean isEnabled(Level level) {
      return true;
    }

    @Override
    protected void doLog(
        Level level, String by, Object message, Object[] parameters, Throwable thrown) {
      lines.add(level + " " + message);
    }

    @Override
    protected void doLogf(
        Level level, String by, String format, Object[] parameters, Throwable thrown) {
      lines.add(level + " " + String.format(format, parameters));
    }
  }
}
