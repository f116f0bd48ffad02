package io.github.pluginconformance.settings;

import io.github.pluginconformance.secret.Secret;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a run. Values are held as {@link Secret}s and never shown.
 *
 * @param other a second caller, for what must not cross from one to another
 * @param verificationToken the expected {@code verification_tokens.openai}; public in the manifest,
 *     so not a secret
 */
public record Credentials(
    @Nullable Secret token,
    @Nullable Secret username,
    @Nullable Secret password,
    @Nullable OAuthClient oauth,
    @Nullable Credentials other,
    @Nullable String verificationToken) {

  /** No credential at all. */
  public static final Credentials NONE = new Credentials(null, null, null, null, null, null);

  /** Every secret value in here, for the redactor. */
  public List<Secret> secrets() {
    Stream<@Nullable Secret> own = Stream.of(token, username, password);
    Stream<@Nullable Secret> flow =
        oauth == null
            ? Stream.of()
            : Stream.of(
                oauth.clientId(),
                oauth.clientSecret(),
                oauth.loginUsername(),
                oauth.loginPassword());
    Stream<Secret> second = other == null ? Stream.of() : other.secrets().stream();
    return Stream.concat(Stream.concat(own, flow).filter(Objects::nonNull), second).toList();
  }
}
