package io.github.pluginconformance.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.hc.client5.http.psl.PublicSuffixList;
import org.apache.hc.client5.http.psl.PublicSuffixListParser;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/**
 * The public suffix list that comes with HttpClient, top-level domain by top-level domain: the
 * 10,000 rules of the whole take longer to build up than a short run can spare.
 */
final class PublicSuffixes {

  private static final String LIST = "/org/publicsuffix/list/effective_tld_names.dat";

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
  }

  /** The rules that can apply to a host with dots in its name, lower-case. */
  static PublicSuffixMatcher matcherFor(String host) {
    String topLevel = IDN.toUnicode(host.substring(host.lastIndexOf('.') + 1));
    try {
      PublicSuffixList list =
          PublicSuffixListParser.INSTANCE.parse(new StringReader(rulesBelow(topLevel)));
      return new PublicSuffixMatcher(list.getRules(), list.getExceptions());
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is read here", e);
    }
  }

  /** The lines that are the name itself or end with it, exceptions and wildcards included. */
  private static String rulesBelow(String topLevel) {
    byte[] name = topLevel.getBytes(StandardCharsets.UTF_8);
    String end = new String(name, StandardCharsets.ISO_8859_1) + "\n";
    StringBuilder rules = new StringBuilder();
    int at = topLevel.isEmpty() ? -1 : Text.BYTES.indexOf(end);
    while (at >= 0) {
      char before = Text.BYTES.charAt(at - 1);
      if (before == '.' || before == '\n') {
        rules.append(Text.BYTES, Text.BYTES.lastIndexOf('\n', at) + 1, at + end.length());
      }
      at = Text.BYTES.indexOf(end, at + 1);
    }
    return new String(
        rules.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
