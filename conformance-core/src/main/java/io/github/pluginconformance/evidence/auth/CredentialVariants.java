package io.github.pluginconformance.evidence.auth;

import io.github.pluginconformance.evidence.Call;

/**
 * What distinguishes calls with {@link Call.Intent#WRONG_CREDENTIAL} and {@link
 * Call.Intent#CREDENTIAL_FORM}.
 */
public final class CredentialVariants {

  /** No credential, but what the platform says of the user; recorded as a call with a location. */
  public static final String PLATFORM_ALONE = "the platform's headers alone";

  /** A token that nobody issued. */
  public static final String MADE_UP = "a made-up token";

  /** The scheme with nothing behind it. */
  public static final String EMPTY = "an empty token";

  /** The right credential in the scheme that was not declared. */
  public static final String OTHER_SCHEME = "the other scheme";

  /** The right credential alone, without the name of a scheme. */
  public static final String NO_SCHEME = "the credential without its scheme";

  /** The manifest's public verification token in place of the key. */
  public static final String VERIFICATION_TOKEN = "the verification token used as key";

  /** The right token, a JWT, with another signature under the same content. */
  public static final String OTHER_SIGNATURE = "the token with a changed signature";

  /** The right key or password with other characters at its end. */
  public static final String OTHER_END = "the credential with a changed end";

  /** The right key or password with more characters behind it. */
  public static final String LONGER = "the credential with more behind it";

  /** The right key or password without its last character. */
  public static final String SHORTER = "the beginning of the credential";

  /** The right key or password in capitals, or in small letters. */
  public static final String OTHER_CASE = "the credential in another case";

  /** A JWT that says that it has no signature (RFC 7519, section 6), with the right content. */
  public static final String UNSIGNED = "a token that nobody signed";

  /** The right credential with its scheme in lower case. */
  public static final String LOWER_CASE = "the scheme in lower case";

  /** A token where no credential is asked for. */
  public static final String UNASKED = "a token that nobody asked for";

  /** A token that came from a refresh token. */
  public static final String REFRESHED = "the refreshed token";

  /** The credential of another caller, who may be refused. */
  public static final String SECOND_CALLER = "a second caller";

  private CredentialVariants() {}
}
