package io.github.pluginconformance.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Replaces every registered secret, in each encoding it may appear in, by {@code $NAME}. One
 * redactor belongs to one run; secrets issued during the run (codes, access and refresh tokens) are
 * registered as soon as they are seen. Thread-safe.
 *
 * <p>A secret of fewer than {@value #SHORTEST} characters cannot be told from ordinary text, so it
 * is hidden only where its place gives it away: see {@link NamedSecrets}.
 */
public final class Redactor {

  /**
   * How many characters a secret needs to be hidden by its value, and how much of one counts at the
   * end of a cut text.
   */
  public static final int SHORTEST = 6;

  private static final int SHORTEST_BROKEN = Secret.SHORTEST_TO_HIDE;

  private final Set<Secret> secrets = new LinkedHashSet<>();
  private volatile StarredSecrets starred = new StarredSecrets(List.of());
  private final Set<String> headers = ConcurrentHashMap.newKeySet();
  private final Set<String> parameters = ConcurrentHashMap.newKeySet();
  private volatile MultiPatternMatcher needles = new MultiPatternMatcher(List.of());
  private volatile MultiPatternMatcher unbroken = new MultiPatternMatcher(List.of());

  /**
   * Registers a secret; everything redacted from now on hides it. One that is empty or too short is
   * passed over.
   */
  public void register(Secret secret) {
    register(List.of(secret));
  }

  /** Registers several at once. */
  public synchronized void register(Collection<Secret> several) {
    List<MultiPatternMatcher.Needle> more = new ArrayList<>(needles.all());
    for (Secret secret : several) {
      if (secret.reveal().length() >= SHORTEST && secrets.add(secret)) {
        Encodings.of(secret.reveal(), SHORTEST)
            .forEach(form -> more.add(new MultiPatternMatcher.Needle(form, "$" + secret.name())));
      }
    }
    if (more.size() > needles.all().size()) {
      needles = new MultiPatternMatcher(more);
      starred = new StarredSecrets(List.copyOf(secrets));
      unbroken = new MultiPatternMatcher(secrets.stream().flatMap(Redactor::unbroken).toList());
    }
  }

  /** Texts to find where something breaks them up; short ones would be found in ordinary words. */
  private static Stream<MultiPatternMatcher.Needle> unbroken(Secret secret) {
    return UnbrokenForms.of(secret.reveal(), SHORTEST_BROKEN).stream()
        .map(form -> new MultiPatternMatcher.Needle(form, "$" + secret.name()));
  }

  /** Notes that a header field carries a credential: what stands there is hidden, however short. */
  public void registerHeader(String name) {
    headers.add(name.toLowerCase(Locale.ROOT));
  }

  /** Notes that a query parameter carries a credential: what stands there is hidden too. */
  public void registerParameter(String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
    parameters.addAll(List.of(name, encoded, encoded.replace("+", "%20")));
  }

  /** An address, redacted by value, by the usual names of parameters, and by noted ones. */
  public String redactUri(String uri) {
    return NamedSecrets.inUri(
        redact(uri), name -> parameters.contains(name) || NamedSecrets.isTellingParameter(name));
  }

  /** The same for a command, where a key that we made up is shown in a noted parameter. */
  public String redactUriForCommand(String uri) {
    return NamedSecrets.inUri(
        redact(uri), name -> !parameters.contains(name) && NamedSecrets.isTellingParameter(name));
  }

  /** Whether a header field is known to carry the credential of calls. */
  public boolean isCredentialHeader(String name) {
    return name.equalsIgnoreCase("authorization")
        || headers.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The value of a header field, redacted by value, by its usual name, and by its noted name. */
  public String redactHeader(String name, String value) {
    String redacted = redact(value);
    return headers.contains(name.toLowerCase(Locale.ROOT))
        ? NamedSecrets.hidden(redacted)
        : NamedSecrets.inHeader(name, redacted);
  }

  /**
   * The text with each registered secret replaced by {@code $NAME}. A secret whose end is cut off
   * by the end of the text is replaced too, if at least {@value #SHORTEST} characters of it are
   * left. So is one that anything but letters and digits breaks up, that stands there in escapes or
   * in other capitals, and what is readable of one that is starred in part. Redact before cutting,
   * never after.
   */
  public String redact(String text) {
    if (needles.all().isEmpty()) {
      return text;
    }
    String whole = needles.replace(text, SHORTEST);
    return starred.hidden(unbroken.replaceBroken(whole, SHORTEST_BROKEN), SHORTEST);
  }

  /** Whether the text holds a whole registered secret in any encoding. */
  public boolean finds(String text) {
    return needles.isIn(text);
  }
}
