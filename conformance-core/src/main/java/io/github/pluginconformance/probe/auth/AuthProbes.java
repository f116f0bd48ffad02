package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code auth/}. */
public final class AuthProbes {

  private AuthProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    return List.of(new SignInProbe(), new CredentialsProbe(), new OAuthProbe());
  }
}
