package io.github.pluginconformance.http.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.hc.client5.http.psl.PublicSuffixList;
import org.apache.hc.client5.http.psl.PublicSuffixListParser;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * The public suffix list that comes with HttpClient; of its 10,000 rules only those are read that
 * can apply to one host: the whole takes longer to build up than a short run can spare.
 */
final class PublicSuffixes {

  private static final String LIST = "/org/publicsuffix/list/effective_tld_names.dat";

  private static final List<String> BEGINS = List.of("\n", "\n*.", "\n!");

  private PublicSuffixes() {}

  /** Read once, when first needed; its bytes as characters, which are found faster. */
  private static final class Text {
    static final String BYTES = read();

    private Text() {}

    private static String read() {
      try (InputStream list = PublicSuffixMatcherLoader.class.getResourceAsStream(LIST)) {
        byte[] bytes = Objects.requireNonNull(list, LIST).readAllBytes();
        return "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** Adds the lines that are the name itself, a wildcard below it, or an exception. */
    static void addLines(String name, StringBuilder rules) {
      byte[] utf8 = (name + "\n").getBytes(StandardCharsets.UTF_8);
      String end = new String(utf8, StandardCharsets.ISO_8859_1);
      for (int at = BYTES.indexOf(end); at >= 0; at = BYTES.indexOf(end, at + 1)) {
        for (String begin : BEGINS) {
          if (BYTES.startsWith(begin, at - begin.length())) {
            rules.append(begin, 1, begin.length()).append(name).append('\n');
          }
        }
      }
    }
  }

  /** The rules that can apply to a host with dots in its name, lower-case. */
  static PublicSuffixMatcher matcherFor(String host) {
    try {
      PublicSuffixList list =
          PublicSuffixListParser.INSTANCE.parse(new StringReader(rulesFor(unicode(host))));
      return new PublicSuffixMatcher(list.getRules(), list.getExceptions());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read here", e);
    }
  }

  /** As the list writes names; what is ASCII anyway does not wait for the tables of Unicode. */
  private static String unicode(String host) {
    return host.contains("xn--") ? IDN.toUnicode(host) : host;
  }

  /** The name and all that it ends with after a dot, as far as the list has them. */
  private static String rulesFor(String host) {
    StringBuilder rules = new StringBuilder();
    String name = host;
    while (!name.isEmpty()) {
      Text.addLines(name, rules);
      int dot = name.indexOf('.');
      name = dot < 0 ? "" : name.substring(dot + 1);
    }
    return rules.toString();
  }
}
