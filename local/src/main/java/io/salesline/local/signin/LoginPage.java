package io.salesline.local.signin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The page that asks for a user name, as the file that the issuer's library wants. */
final class LoginPage {

  private LoginPage() {}

  static Path writeTo(Path directory) throws IOException {
    Path page = directory.resolve("login.html");
    try (InputStream resource = LoginPage.class.getResourceAsStream("login.html")) {
      Files.copy(resource, page, StandardCopyOption.REPLACE_EXISTING);
    }
    return page;
  }
}
