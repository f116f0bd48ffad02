package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.wire.ReceivedResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out in which charset a page is written, as browsers do: byte order mark, then header, then
 * meta in the first 1024 bytes (HTML Standard, section 13.2.3.2); else UTF-8 if the bytes are, else
 * windows-1252.
 *
 * @param conflict how the three contradict each other; null where they agree
 */
record PageCharset(Charset charset, @Nullable String conflict) {

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int SCANNED = 1024;
  private static final Pattern HEADER =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern META =
      Pattern.compile(
          "<meta\\s[^>]*charset\\s*=\\s*[\"']?([^\\s\"'/>;]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMMENT = Pattern.compile("<!--.*?(-->|$)", Pattern.DOTALL);

  /** Never decoded, as browsers never do: they can hide markup from whoever looks at the bytes. */
  private static final Pattern REFUSED =
      Pattern.compile("utf-?7|utf-32.*|cesu-8|scsu|bocu.*|hz-.*|iso-2022-.*|x-compound.*|ibm.*");

  /** Labels that do not mean what Java takes them for (Encoding Standard, section 4.2). */
  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("l1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "windows-874"),
          Map.entry("gb2312", "GBK"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("sjis", "windows-31j"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("utf-16", "UTF-16LE"),
          Map.entry("utf8", "UTF-8"));

  static PageCharset of(ReceivedResponse response) {
    byte[] body = response.body();
    String header = header(response).orElse("");
    String meta = meta(body).orElse("");
    Optional<Charset> mark = mark(body);
    Optional<Charset> first = mark.or(() -> named(header)).or(() -> inMeta(meta));
    String conflict = conflict(mark.orElse(null), header, meta);
    if (conflict == null && first.filter(charset -> !isUnicode(charset)).isPresent()) {
      conflict = hiddenUtf8(first.get(), response);
    }
    return new PageCharset(first.orElseGet(() -> guess(response)), conflict);
  }

  /** The text of the page, without a byte order mark. */
  String decode(byte[] body) {
    String text = new String(body, charset);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static @Nullable String conflict(@Nullable Charset mark, String header, String meta) {
    Set<Object> charsets = new LinkedHashSet<>();
    List<String> claims = new ArrayList<>();
    if (mark != null) {
      charsets.add(mark);
      claims.add("the byte order mark says " + mark);
    }
    if (!header.isEmpty()) {
      charsets.add(named(header).<Object>map(charset -> charset).orElse(header));
      claims.add("the header says " + header);
    }
    if (!meta.isEmpty()) {
      charsets.add(inMeta(meta).<Object>map(charset -> charset).orElse(meta));
      claims.add("the page itself says " + meta);
    }
    return charsets.size() > 1 || (charsets.stream().anyMatch(String.class::isInstance))
        ? String.join(", ", claims)
        : null;
  }

  private static Optional<Charset> mark(byte[] body) {
    if (starts(body, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (starts(body, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return starts(body, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
  }

  private static boolean starts(byte[] body, int... bytes) {
    boolean same = body.length >= bytes.length;
    for (int i = 0; same && i < bytes.length; i++) {
      same = (body[i] & 0xFF) == bytes[i];
    }
    return same;
  }

  private static Optional<String> header(ReceivedResponse response) {
    Matcher matcher = HEADER.matcher(response.header("content-type").orElse(""));
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  private static Optional<String> meta(byte[] body) {
    int length = Math.min(body.length, SCANNED);
    String start = new String(body, 0, length, StandardCharsets.ISO_8859_1);
    Matcher matcher = META.matcher(COMMENT.matcher(start).replaceAll(""));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** A meta tag that could be read as ASCII is not in UTF-16, whatever it says. */
  private static Optional<Charset> inMeta(String label) {
    return named(label)
        .map(named -> named.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : named);
  }

  private static Optional<Charset> named(String label) {
    String lower = label.strip().toLowerCase(Locale.ROOT);
    if (lower.isEmpty() || REFUSED.matcher(lower).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Charset.forName(LABELS.getOrDefault(lower, lower)));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static boolean isUnicode(Charset charset) {
    return charset.name().startsWith("UTF-");
  }

  /** Letters beyond ASCII that happen to be UTF-8 are UTF-8, whatever the page says. */
  private static @Nullable String hiddenUtf8(Charset named, ReceivedResponse response) {
    boolean plain = true;
    for (byte octet : response.body()) {
      plain &= octet >= 0;
    }
    return plain || !isUtf8(response.body())
        ? null
        : "the page says " + named + ", its bytes are UTF-8";
  }

  private static Charset guess(ReceivedResponse response) {
    return response.truncated() || isUtf8(response.body()) ? StandardCharsets.UTF_8 : WESTERN;
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException otherwise) {
      return false;
    }
  }
}
