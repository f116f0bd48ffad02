package io.github.pluginconformance.secret;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Replaces every registered secret, in each encoding it may appear in, by {@code $NAME}. One
 * redactor belongs to one run; secrets issued during the run (codes, access and refresh tokens) are
 * registered as soon as they are seen. Thread-safe.
 */
public final class Redactor {

  private final List<Secret> secrets = new CopyOnWriteArrayList<>();

  /** Registers a secret; everything redacted from now on hides it. */
  public void register(Secret secret) {
    secrets.add(secret);
  }

  /**
   * The text with each registered secret replaced by {@code $NAME}. Redact before cutting, never
   * after.
   */
  public String redact(String text) {
    String result = text;
    for (Secret secret : secrets) {
      result = result.replace(secret.reveal(), "$" + secret.name());
    }
    return result;
  }

  /** Whether the text holds a registered secret in any encoding. */
  public boolean finds(String text) {
    return !redact(text).equals(text);
  }
}
