package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.wire.Exchange;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What a proxy answers says nothing about the plugin, so none is used. */
@Isolated
class ProxyTest {

  private static final List<String> PROXIES = List.of("socks", "http.", "https.");

  @Test
  void should_ask_the_plugin_itself_when_the_jvm_is_told_of_proxies() {
    Properties before = (Properties) System.getProperties().clone();
    try (ScriptedServer proxy = ScriptedServer.json("{}");
        ScriptedServer target = ScriptedServer.json("{\"direct\":true}");
        Fetcher fetcher = TestFetchers.to(target)) {
      for (String kind : PROXIES) {
        String name = kind.equals("socks") ? "socksProxy" : kind + "proxy";
        System.setProperty(name + "Host", "127.0.0.1");
        System.setProperty(name + "Port", String.valueOf(proxy.port()));
      }
      System.setProperty("http.nonProxyHosts", "");
      System.setProperty("socksNonProxyHosts", "");

      Exchange exchange = fetcher.send(Request.get(target.uri("/"), Kind.ANSWER, "any"));

      assertThat(exchange.failure()).isNull();
      assertThat(target.connections()).isEqualTo(1);
      assertThat(proxy.connections()).isZero();
    } finally {
      System.setProperties(before);
    }
  }
}
