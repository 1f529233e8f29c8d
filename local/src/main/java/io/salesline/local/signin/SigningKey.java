package io.salesline.local.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;

/** The issuer's RSA key as a JWK in a file that only its owner reads, so that tokens survive. */
final class SigningKey {

  private static final int BITS = 2048;

  private SigningKey() {}

  /** Reads the key; a missing file is created with a new one. */
  static RSAKey in(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file.toAbsolutePath());
    }
    try {
      return RSAKey.parse(Files.readString(file));
    } catch (ParseException e) {
      throw new IOException(file + " holds no RSA key; remove it to get a new one", e);
    }
  }

  private static void create(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path draft =
        Files.createTempFile(
            file.getParent(),
            "key",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, generate().toJSONString());
    // A kill between the two must not leave half a key behind.
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static RSAKey generate() {
    try {
      return new RSAKeyGenerator(BITS).keyID(SignIn.ISSUER).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
