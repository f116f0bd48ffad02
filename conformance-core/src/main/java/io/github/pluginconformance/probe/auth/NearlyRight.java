package io.github.pluginconformance.probe.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Secrets that are nearly right, for whoever does not compare the whole of one to the letter. */
final class NearlyRight {

  private static final String MORE = "-more";

  /** What is left of a shorter one could be guessed. */
  private static final int LEAST = 8;

  /** UUIDs and other numbers in hexadecimal digits mean the same in any case (RFC 9562). */
  private static final Pattern HEXADECIMAL = Pattern.compile("[\\p{XDigit}-]+");

  private static final Pattern JWT = Pattern.compile("ey[\\w-]+\\.ey[\\w-]+\\.[\\w-]{8,}");

  private NearlyRight() {}

  static boolean isJwt(String token) {
    return JWT.matcher(token).matches();
  }

  static String longer(String secret) {
    return secret + MORE;
  }

  /** Without the last character; the secret itself where it is short. */
  static String shorter(String secret) {
    return secret.length() < LEAST ? secret : secret.substring(0, secret.length() - 1);
  }

  /** In capitals, else in small letters; the secret itself where its case means nothing. */
  static String inOtherCase(String secret) {
    if (HEXADECIMAL.matcher(secret).matches()) {
      return secret;
    }
    String upper = secret.toUpperCase(Locale.ROOT);
    return upper.equals(secret) ? secret.toLowerCase(Locale.ROOT) : upper;
  }

  /** A JWT with another signature. */
  static String resigned(String jwt) {
    int signature = jwt.lastIndexOf('.') + 1;
    String changed = jwt.charAt(signature) == 'A' ? "B" : "A";
    return jwt.substring(0, signature) + changed + jwt.substring(signature + 1);
  }

  /** A JWT without a signature that says so; with the content of a right one, if that is one. */
  static String unsigned(String token) {
    String content =
        isJwt(token) ? token.split("\\.")[1] : encoded("{\"sub\":\"plugin-conformance\"}");
    return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + content + ".";
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
