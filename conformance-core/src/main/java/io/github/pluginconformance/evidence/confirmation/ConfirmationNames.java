package io.github.pluginconformance.evidence.confirmation;

import java.util.Locale;

/** The names under which documents say how an operation is confirmed. */
public final class ConfirmationNames {

  /** The platform's flag, exactly as it has to be written. */
  public static final String FLAG = "x-openai-isConsequential";

  /** Our own extension. */
  public static final String EXTENSION = "x-plugin-confirmation";

  private ConfirmationNames() {}

  /** Whether a name is meant to be the platform's flag, but is written differently. */
  public static boolean isLikeFlag(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return !name.equals(FLAG)
        && bare.matches("x?(?:open|oai|chatgpt|gpt|ai)*+(?:is)?conseq[a-z]{2,9}l");
  }
}
