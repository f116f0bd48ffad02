package io.github.pluginconformance.report;

import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The command that sends a request once more: one line that a POSIX shell takes as it is, secrets
 * as {@code $NAME}.
 */
final class CurlLine {

  /** Longer ones are of no use on a command line. */
  private static final int LIMIT = 8_000;

  private static final Set<String> SET_BY_CURL =
      Set.of("host", "content-length", "connection", "accept-encoding", "transfer-encoding");

  private static final Pattern NAME = Pattern.compile("\\$[A-Z_][A-Z0-9_]*");
  private static final Pattern PAIR = Pattern.compile(NAME + ":" + NAME);

  private final SentRequest request;
  private final ReportTexts texts;
  private final List<String> words = new ArrayList<>(List.of("curl", "-i"));

  private CurlLine(SentRequest request, ReportTexts texts) {
    this.request = request;
    this.texts = texts;
  }

  /** The line; null where it would be too long to be pasted. */
  static @Nullable String of(SentRequest request, ReportTexts texts) {
    String line = new CurlLine(request, texts).line();
    return line.length() > LIMIT ? null : line;
  }

  private String line() {
    addMethod();
    request.headers().forEach(this::addHeader);
    addHost();
    String input = addBody();
    addAddress();
    return input + String.join(" ", words);
  }

  private void addMethod() {
    boolean body = request.body().length > 0;
    if (request.method().equals("HEAD")) {
      words.set(1, "-I");
    } else if (!request.method().equals(body ? "POST" : "GET")) {
      words.add("-X");
      words.add(word(request.method()));
    }
  }

  private void addHeader(Header header) {
    String pair = header.is("authorization") ? pair(header) : "";
    if (!pair.isEmpty()) {
      addPair(header, pair);
    } else if (!isAddedByCurl(header)) {
      words.add("-H");
      words.add(
          header.value().isEmpty()
              ? word(header.name() + ";")
              : ShellWord.of(
                  header.value(), header.name() + ": " + texts.headerForCommand(header)));
    }
  }

  /**
   * The names of user and password where a credential is made of them: nobody has the encoded pair
   * at hand.
   */
  private String pair(Header header) {
    String shown = parameter(texts.headerForCommand(header));
    if (PAIR.matcher(shown).matches()) {
      return shown;
    }
    return NAME.matcher(shown).matches() && shown.equals(texts.whole(decoded(header))) ? shown : "";
  }

  private void addPair(Header header, String pair) {
    String word = ShellWord.of(header.value(), pair);
    if (header.value().startsWith("Basic ")) {
      words.addAll(List.of("-u", word));
    } else {
      String scheme = header.value().split(" ", 2)[0];
      words.add("-H");
      words.add(
          "\"Authorization: " + scheme + " $(printf %s " + word + " | base64 | tr -d '\\n')\"");
    }
  }

  private static String parameter(String credential) {
    return credential.substring(credential.indexOf(' ') + 1);
  }

  private static String decoded(Header header) {
    try {
      byte[] bytes = Base64.getDecoder().decode(parameter(header.value()));
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return "";
    }
  }

  private static boolean isAddedByCurl(Header header) {
    return SET_BY_CURL.contains(header.name().toLowerCase(Locale.ROOT))
        || (header.is("user-agent") && header.value().startsWith("plugin-conformance"));
  }

  /** A plugin that runs elsewhere than its documents say may look at the host it is asked by. */
  private void addHost() {
    request
        .header("host")
        .filter(host -> !host.equalsIgnoreCase(request.sentTo().getRawAuthority()))
        .ifPresent(
            host -> {
              words.add("-H");
              words.add(word("Host: " + host));
            });
  }

  /** Adds the body; what must stand before the command if it goes in through a pipe. */
  private String addBody() {
    if (request.body().length == 0) {
      return "";
    }
    if (request.header("content-type").isEmpty()) {
      words.add("-H");
      words.add("Content-Type:");
    }
    String raw = request.text();
    String redacted = texts.content(mediaType(), raw);
    if (ShellWord.isPrintable(redacted)) {
      words.add("--data-raw");
      words.add(ShellWord.of(raw, redacted));
      return "";
    }
    words.add("--data-binary");
    words.add("@-");
    return "printf '%b' " + ShellWord.escaped(raw, redacted) + " | ";
  }

  private void addAddress() {
    URI address = request.sentTo();
    String url = address.toString();
    if (url.matches(".*[\\[\\]{}].*")) {
      words.add("-g");
    }
    if (url.contains("/.")) {
      words.add("--path-as-is");
    }
    words.add(ShellWord.of(url, texts.uriForCommand(address)));
  }

  private String mediaType() {
    return request.header("content-type").map(type -> type.split(";", 2)[0].trim()).orElse("");
  }

  private String word(String raw) {
    return ShellWord.of(raw, texts.whole(raw));
  }
}
