package io.github.pluginconformance.probe.operation.request;

import io.github.pluginconformance.probe.PreparedCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call that is ready to be sent, or what is missing for it. Exactly one of the two is present.
 */
public record Preparation(@Nullable PreparedCall call, @Nullable String missing) {

  static Preparation ready(PreparedCall call) {
    return new Preparation(call, null);
  }

  static Preparation lacks(String what) {
    return new Preparation(null, what);
  }

  public Optional<PreparedCall> ready() {
    return Optional.ofNullable(call);
  }
}
