package io.salesline.local.command;

import io.salesline.local.signin.AccessTokens;
import io.salesline.local.signin.SignIn;
import io.salesline.local.supervisor.SystemFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a bearer token of the running system, and nothing else. */
@Command(name = "token", mixinStandardHelpOptions = true)
public final class TokenCommand implements Callable<Integer> {

  @Parameters(paramLabel = "USERNAME", descriptionKey = "parameter.username")
  private String username;

  @Mixin private DataOption data;

  @Override
  public Integer call() throws Exception {
    SystemFile system = data.running();
    String issuer = system.origin() + "/" + SignIn.ISSUER;
    System.out.println(AccessTokens.from(data.directory().signingKeys(), issuer).of(username));
    return 0;
  }
}
