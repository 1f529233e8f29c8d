package io.salesline.leads.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/** A problem document as a reader of either language gets it, from the very sentences in use. */
final class ProblemExample {

  private static final Map<String, String> LANGUAGES = Map.of("en", "en", "zh-CN", "zh");
  private static final Map<String, Properties> TEXTS = texts();

  /** What may stand in the sentences. */
  private static final Map<String, String> VALUES =
      Map.of(
          "claimed_at", "2026-11-24T02:15:08.123456Z",
          "customer_id", "6f1c4e0e-53a5-4c8c-9b0c-0f6b3f0f3b11",
          "owner_id", "0d9c8a2e-9a55-4bd0-9a57-0a1f3b0c7d21",
          "owner_username", "moses.frase",
          "external_id", "Cancity",
          "parent_external_id", "Acme Corporation",
          "date", "2206-12-24",
          "first", "1900-01-01",
          "last", "2199-12-31",
          "age_seconds", "75");

  private ProblemExample() {}

  static boolean isKnown(String code) {
    return TEXTS.get("en").containsKey(code);
  }

  /** By name: {@code lead-converted} and {@code lead-converted.zh-CN}. */
  static Map<String, Example> inBothLanguages(int status, String code) {
    var examples = new LinkedHashMap<String, Example>();
    examples.put(code, example(status, code, "en"));
    examples.put(code + ".zh-CN", example(status, code, "zh-CN"));
    return examples;
  }

  private static Example example(int status, String code, String language) {
    Properties texts = TEXTS.get(language);
    var document = new LinkedHashMap<String, Object>();
    document.put("type", "https://salesline.io/problems/" + code);
    document.put("title", texts.getProperty(code + ".title", code));
    document.put("status", status);
    document.put("detail", filled(texts.getProperty(code)));
    document.put("code", code);
    document.put("instance", "urn:salesline:request:3f0f3b11-53a5-4c8c-9b0c-6f1c4e0e0f6b");
    return OASFactory.createExample().summary("Accept-Language: " + language).value(document);
  }

  private static String filled(String sentence) {
    String filled = sentence;
    for (var value : VALUES.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  private static Map<String, Properties> texts() {
    var texts = new LinkedHashMap<String, Properties>();
    LANGUAGES.forEach(
        (tag, suffix) -> {
          var sentences = new Properties();
          load(sentences, "/problems/platform_" + suffix + ".properties");
          load(sentences, "/problems/leads_" + suffix + ".properties");
          texts.put(tag, sentences);
        });
    return texts;
  }

  private static void load(Properties sentences, String resource) {
    try (var stream = ProblemExample.class.getResourceAsStream(resource);
        var reader = new InputStreamReader(stream, UTF_8)) {
      sentences.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
