package io.salesline.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The consumers of the catalogue against the channels that the services declare. */
class ConsumersTest {

  private static final List<String> SERVICES = List.of("goals", "pipeline", "leads", "reporting");
  private static final String CHANNEL = "mp.messaging.incoming.";
  private static final String COMMON =
      "platform/src/main/resources/META-INF/microprofile-config.properties";

  private final Contracts contracts = Contracts.load();

  @Test
  void theCatalogueNamesEveryConsumer() throws IOException {
    Set<String> declared = new TreeSet<>();
    for (String service : SERVICES) {
      declared.addAll(channels(service));
    }

    Set<String> named = new TreeSet<>();
    for (Catalogue.Stream stream : contracts.catalogue().streams()) {
      stream.consumers().forEach(c -> named.add(c.service() + " " + c.topic() + " " + c.group()));
    }
    assertThat(named).isEqualTo(declared);
  }

  @Test
  void aConsumerReadsATopicAndTypesOfItsStream() {
    for (Catalogue.Stream stream : contracts.catalogue().streams()) {
      for (Catalogue.Consumer consumer : stream.consumers()) {
        assertThat(stream.topics()).contains(consumer.topic());
        assertThat(stream.types().keySet()).containsAll(consumer.types());
      }
    }
  }

  /** Lines of service, topic and group. */
  private static Set<String> channels(String service) throws IOException {
    Properties settings = properties(COMMON, service);
    settings.putAll(
        properties(service + "-service/src/main/resources/application.properties", service));
    Set<String> channels = new TreeSet<>();
    for (String name : settings.stringPropertyNames()) {
      if (name.startsWith(CHANNEL) && name.endsWith(".topic")) {
        String channel = name.substring(0, name.length() - ".topic".length());
        if (!"false".equals(settings.getProperty(channel + ".enabled"))) {
          String group = settings.getProperty(channel + ".group.id");
          channels.add(service + "-service " + settings.getProperty(name) + " " + group);
        }
      }
    }
    return channels;
  }

  private static Properties properties(String file, String service) throws IOException {
    var settings = new Properties();
    String text = Repository.text(Repository.file(file));
    settings.load(new StringReader(text.replace("${salesline.service}", service)));
    return settings;
  }
}
