package io.github.pluginconformance.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

  private final Set<Secret> secrets = new LinkedHashSet<>();
  private volatile Needles needles = new Needles(List.of());

  /**
   * Registers a secret; everything redacted from now on hides it. One that is empty or too short is
   * passed over.
   */
  public void register(Secret secret) {
    register(List.of(secret));
  }

  /** Registers several at once. */
  public synchronized void register(Collection<Secret> several) {
    List<Needles.Needle> more = new ArrayList<>(needles.all());
    for (Secret secret : several) {
      if (secret.reveal().length() >= SHORTEST && secrets.add(secret)) {
        Encodings.of(secret.reveal(), SHORTEST)
            .forEach(form -> more.add(new Needles.Needle(form, "$" + secret.name())));
      }
    }
    if (more.size() > needles.all().size()) {
      needles = new Needles(more);
    }
  }

  /**
   * The text with each registered secret replaced by {@code $NAME}. A secret whose end is cut off
   * by the end of the text is replaced too, if at least {@value #SHORTEST} characters of it are
   * left. Redact before cutting, never after.
   */
  public String redact(String text) {
    return needles.replace(text, SHORTEST);
  }

  /** Whether the text holds a whole registered secret in any encoding. */
  public boolean finds(String text) {
    return needles.isIn(text);
  }
}
