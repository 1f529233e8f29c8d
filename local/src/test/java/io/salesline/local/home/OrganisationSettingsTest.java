package io.salesline.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesline.local.text.Failure;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationSettingsTest {

  @TempDir Path directory;
  private Path file;

  @BeforeEach
  void name() {
    file = directory.resolve("organisation.json");
  }

  @Test
  void areFixedByTheFirstStart() throws Exception {
    // Given
    OrganisationSettings.fixed(file, "Asia/Shanghai", "CNY");

    // When
    OrganisationSettings later = OrganisationSettings.fixed(file, null, null);

    // Then
    assertThat(later).isEqualTo(new OrganisationSettings("Asia/Shanghai", "CNY"));
    assertThatThrownBy(() -> OrganisationSettings.fixed(file, null, "USD"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Asia/Shanghai");
  }

  @Test
  void areWorldTimeAndDollarsUnlessSaid() throws Exception {
    assertThat(OrganisationSettings.fixed(file, null, null))
        .isEqualTo(new OrganisationSettings("Etc/UTC", "USD"));
  }

  @Test
  void mustExist() {
    assertThatThrownBy(() -> OrganisationSettings.fixed(file, "Mars/Base", null))
        .isInstanceOf(Failure.class);
    assertThatThrownBy(() -> OrganisationSettings.fixed(file, null, "Dollar"))
        .isInstanceOf(Failure.class);
    assertThat(file).doesNotExist();
  }
}
