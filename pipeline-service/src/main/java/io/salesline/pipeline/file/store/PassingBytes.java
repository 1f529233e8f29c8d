package io.salesline.pipeline.file.store;

import io.salesline.pipeline.file.domain.Content;
import io.salesline.pipeline.file.domain.MediaTypes;
import io.salesline.platform.identity.Digest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Learns what a file is while its bytes pass, from the first to the last. */
final class PassingBytes {

  private final MessageDigest digest = Digest.sha256();
  private final ByteBuffer head = ByteBuffer.allocate(MediaTypes.HEAD);

  /** Leaves the buffer as it was. */
  void pass(ByteBuffer bytes) {
    digest.update(bytes.duplicate());
    int count = Math.min(head.remaining(), bytes.remaining());
    head.put(bytes.duplicate().limit(bytes.position() + count));
  }

  /** Once, when all have passed. */
  Content content() {
    byte[] first = Arrays.copyOf(head.array(), head.position());
    return new Content(HexFormat.of().formatHex(digest.digest()), MediaTypes.of(first));
  }
}
