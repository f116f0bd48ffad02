package io.github.pluginconformance.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A call that was made again with the location header, beside the same call without it.
 *
 * @param kind which promise it tests
 * @param value what the header said, or how its name was written for {@link Kind#NAME_CASE}
 * @param call with the header
 * @param bare the latest call of the same request without the header
 * @param steady whether calls of the same request have the same answer every time, as far as was
 *     seen, so that a difference means something
 */
public record LocatedCall(Kind kind, String value, Call call, @Nullable Call bare, boolean steady) {

  /** The header's name, in the lower case in which the platform sends it. */
  public static final String HEADER = "openai-subdivision-1-iso-code";

  /**
   * The variant of a call that asks once more for what was answered worse than without the header.
   */
  public static final String AGAIN = "the same header again";

  /** The code that the header carried, however its name was written. */
  public String code() {
    return call.exchange().request().header(HEADER).orElse("");
  }

  /** The code that the plugin documentation names. */
  public static final String DOCUMENTED = "US-CA";

  /** What a located call tests. */
  public enum Kind {
    /** {@code US-CA}, the code that the plugin documentation names. */
    US_CA,
    /** Another code of ISO 3166-2. */
    OTHER_CODE,
    /** Something that is no code. */
    MALFORMED,
    /** A code with the header's name in another case. */
    NAME_CASE,
    /** The platform's headers and no credential. */
    IDENTITY
  }
}
