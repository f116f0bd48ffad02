package io.github.pluginconformance.evidence.auth;

import java.util.List;

/**
 * Credentials that the user gave and that no call carries.
 *
 * @param names the settings that hold them, such as {@code credentials.token}
 * @param reason why they had no use
 */
public record CredentialsUnused(List<String> names, String reason) {

  @Override
  public String toString() {
    return String.join(", ", names) + " given but not used: " + reason;
  }
}
