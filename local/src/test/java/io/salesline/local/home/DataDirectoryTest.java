package io.salesline.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.local.text.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  @TempDir Path directory;

  @Test
  void isTakenWhenItIsEmptyOrOurs() throws Exception {
    // Given
    DataDirectory data = new DataDirectory(directory.resolve("数据"));

    // When
    data.prepare();
    data.prepare();

    // Then
    assertThat(data.isOurs()).isTrue();
  }

  @Test
  void isNotTakenWhenItHoldsSomethingElse() throws Exception {
    // Given
    Files.writeString(directory.resolve("thesis.txt"), "do not remove");

    // When, Then
    assertThatThrownBy(() -> new DataDirectory(directory).prepare())
        .isInstanceOf(Failure.class)
        .hasMessageContaining(directory.toString());
  }
}
