package io.salesline.pipeline.opportunity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MovesFileTest {

  private static final String DEAL = "e71ca40d-a276-56f0-91d7-33962ecf884f";
  private static final Validator VALIDATOR =
      Validation.buildDefaultValidatorFactory().getValidator();

  @Test
  void aRowIsAMoveWithWhatItNeeds() {
    // Given
    String file =
        "\uFEFFto,opportunity_id,reason,expected_revision\r\nfirst-contact,"
            + DEAL
            + ",\"A new buyer, again\",3\r\nlost,"
            + DEAL
            + ",,\r\n";

    // When
    MovesFile moves = MovesFile.read(file, VALIDATOR);

    // Then
    assertThat(moves.deals()).containsExactly(DEAL, DEAL);
    var command = moves.moves().getFirst().command().get();
    assertThat(command.to()).isEqualTo("first-contact");
    assertThat(command.reason()).contains("A new buyer, again");
    assertThat(command.expectedRevision()).isEqualTo(Optional.of(3L));
    assertThat(moves.moves().getLast().command().get().reason()).isEmpty();
  }

  @Test
  void aRowThatCannotBeReadIsRefusedByItself() {
    MovesFile moves =
        MovesFile.read(
            "opportunity_id,to,closed_on\nnobody,won,\n%s,,\n%s,won,soon\n".formatted(DEAL, DEAL),
            VALIDATOR);
    assertThat(moves.moves())
        .allSatisfy(
            move ->
                assertThatThrownBy(() -> move.command().get())
                    .hasMessageContaining("invalid-request"));
  }

  @Test
  void aFileThatIsNoneIsRefusedAsAWhole() {
    assertRefused("opportunity_id\n" + DEAL + "\n", "column-missing");
    assertRefused("opportunity_id,to\n", "rows-out-of-bounds");
    assertRefused("opportunity_id,to\n" + (DEAL + ",won\n").repeat(501), "rows-out-of-bounds");
    assertRefused("to,to\nwon,won\n", "csv-malformed");
  }

  private static void assertRefused(String file, String code) {
    assertThatThrownBy(() -> MovesFile.read(file, VALIDATOR)).hasMessageContaining(code);
  }
}
