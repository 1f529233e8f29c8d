package io.salesline.local.client;

import io.salesline.local.home.DataDirectory;
import io.salesline.local.signin.AccessTokens;
import io.salesline.local.signin.SignIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/** The running system as its users meet it. What one of them changes, the next one waits for. */
public final class RemoteSystem implements AutoCloseable {

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_LIMIT)
          .build();
  private final URI origin;
  private final UnaryOperator<String> tokens;
  private final Locale language;
  private final Patience patience;
  private final AtomicLong organisationVersion = new AtomicLong();
  private final Map<String, String> tokensByUsername = new ConcurrentHashMap<>();

  /**
   * @param origin such as {@code http://127.0.0.1:8080}
   * @param tokens from a user name to an access token
   * @param language in which refusals are explained
   */
  public RemoteSystem(
      URI origin, UnaryOperator<String> tokens, Locale language, Patience patience) {
    this.origin = origin;
    this.tokens = tokens;
    this.language = language;
    this.patience = patience;
  }

  /** The local system with this data directory. */
  public static RemoteSystem local(String origin, DataDirectory data, Locale language)
      throws IOException {
    AccessTokens tokens = AccessTokens.from(data.signingKeys(), origin + "/" + SignIn.ISSUER);
    return new RemoteSystem(URI.create(origin), tokens::of, language, Patience.USUAL);
  }

  public Session session(String username) {
    return new Session(this, tokensByUsername.computeIfAbsent(username, tokens));
  }

  HttpClient http() {
    return http;
  }

  URI origin() {
    return origin;
  }

  String language() {
    return language.getLanguage().equals("zh") ? "zh-CN" : "en";
  }

  Patience patience() {
    return patience;
  }

  /** The newest version of the organisation that an answer named; 0 for none. */
  long organisationVersion() {
    return organisationVersion.get();
  }

  void sawOrganisation(long version) {
    organisationVersion.accumulateAndGet(version, Math::max);
  }

  @Override
  public void close() {
    http.shutdownNow();
    http.close();
  }
}
