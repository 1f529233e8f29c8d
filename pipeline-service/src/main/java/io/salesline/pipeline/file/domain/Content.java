package io.salesline.pipeline.file.domain;

import static java.util.Objects.requireNonNull;

/**
 * What the bytes of a file turned out to be.
 *
 * @param sha256 of all bytes, in hexadecimal
 * @param mediaType as its first bytes say
 */
public record Content(String sha256, String mediaType) {

  public Content {
    requireNonNull(sha256);
    requireNonNull(mediaType);
  }
}
