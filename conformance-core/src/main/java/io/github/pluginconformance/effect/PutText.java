package io.github.pluginconformance.effect;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares a text that was put under an address with what a read of this address shows. Only what
 * was there before counts as lost: a plugin may well show what it has made of a text.
 */
public final class PutText {

  private PutText() {}

  /** Whether the address shows the old text, alone or with the new one behind it. */
  public static boolean isLost(WriteSeen write) {
    return write.act() == Act.REPLACES
        && write.succeeded()
        && write.status() != 202
        && isText(write.call())
        && write.views().stream()
            .filter(view -> isAt(view, write))
            .anyMatch(view -> isLost(sent(write), view));
  }

  private static boolean isLost(String sent, Viewed view) {
    Optional<String> before = text(view.before());
    Optional<String> now = text(view.after());
    return before.isPresent()
        && now.isPresent()
        && !sent.isEmpty()
        && !before.get().contains(sent)
        && (now.get().equals(before.get())
            || !before.get().isEmpty() && now.get().equals(before.get() + sent));
  }

  private static String sent(WriteSeen write) {
    return new String(write.call().exchange().request().body(), StandardCharsets.UTF_8).strip();
  }

  private static boolean isText(Call call) {
    return call.operation().method().equals("PUT")
        && call.exchange().request().headers().stream()
            .anyMatch(
                header ->
                    header.name().equalsIgnoreCase("content-type")
                        && header.value().toLowerCase(Locale.ROOT).startsWith("text/"));
  }

  private static boolean isAt(Viewed view, WriteSeen write) {
    return !view.after().isEmpty() && path(view.after().get(0).first()).equals(path(write.call()));
  }

  private static String path(Call call) {
    return call.exchange().request().uri().getRawPath();
  }

  private static Optional<String> text(List<Look> looks) {
    return looks.isEmpty()
        ? Optional.empty()
        : Optional.of(looks.get(looks.size() - 1).first())
            .filter(Call::succeeded)
            .flatMap(call -> call.exchange().received())
            .map(ReceivedResponse::text)
            .map(String::strip);
  }
}
