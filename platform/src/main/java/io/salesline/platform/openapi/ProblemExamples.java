package io.salesline.platform.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;

/**
 * Problem documents as a reader of either language gets them, from the very sentences in use. What
 * may stand in a sentence is taken from {@code problems/<service>_samples.properties}.
 */
final class ProblemExamples {

  private final Properties english;
  private final Properties chinese;
  private final Properties samples;

  private ProblemExamples(String service) {
    this.english = both(service, "en");
    this.chinese = both(service, "zh");
    this.samples = both(service, "samples");
  }

  static ProblemExamples ofThisService() {
    return new ProblemExamples(
        ConfigProvider.getConfig().getValue("salesline.service", String.class));
  }

  boolean know(String code) {
    return english.containsKey(code);
  }

  /** By name: {@code not-found} and {@code not-found.zh-CN}. */
  Map<String, Example> inBothLanguages(int status, String code) {
    var both = new LinkedHashMap<String, Example>();
    both.put(code, example(status, code, "en", english));
    both.put(code + ".zh-CN", example(status, code, "zh-CN", chinese));
    return both;
  }

  private Example example(int status, String code, String language, Properties texts) {
    var document = new LinkedHashMap<String, Object>();
    document.put("type", "https://salesline.io/problems/" + code);
    document.put("title", texts.getProperty(code + ".title", code));
    document.put("status", status);
    document.put("detail", filled(texts.getProperty(code, code)));
    document.put("code", code);
    document.put("instance", "urn:salesline:request:3f0f3b11-53a5-4c8c-9b0c-6f1c4e0e0f6b");
    return OASFactory.createExample().summary("Accept-Language: " + language).value(document);
  }

  private String filled(String sentence) {
    String filled = sentence;
    for (String name : samples.stringPropertyNames()) {
      filled = filled.replace("{" + name + "}", samples.getProperty(name));
    }
    return filled;
  }

  /** The platform's, and the service's own over them. */
  private static Properties both(String service, String kind) {
    var texts = new Properties();
    load(texts, "problems/platform_" + kind + ".properties");
    load(texts, "problems/" + service + "_" + kind + ".properties");
    return texts;
  }

  /** A service may have none of its own. */
  private static void load(Properties texts, String resource) {
    try (var stream =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (stream != null) {
        texts.load(new InputStreamReader(stream, UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
