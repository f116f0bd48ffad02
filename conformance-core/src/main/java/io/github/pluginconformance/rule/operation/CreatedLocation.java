package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.LedTo;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Exchange;
import java.util.Set;

/** The {@code Location} of a 201 leads to what was created. */
final class CreatedLocation extends WriteRule {

  /** Answers that say nothing about what stands at the address. */
  private static final Set<Integer> CLOSED = Set.of(401, 403, 405, 406, 429, 501);

  CreatedLocation() {
    super(
        "operation/created-location",
        Level.WARNING,
        "The Location of a 201 leads to what was created",
        Basis.RFC9110);
  }

  @Override
  void look(Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans("no answer 201 of the run had a Location");
    Writes.firstOfEach(evidence, CreatedLocation::isMeant).forEach(write -> look(write, judging));
  }

  private static boolean isMeant(WriteSeen write) {
    return Writes.isValid(write) && write.status() == 201 && location(write) != null;
  }

  private static void look(WriteSeen write, JudgementBuilder judging) {
    Exchange led = write.located();
    int status = led == null ? 0 : led.received().map(answer -> answer.status()).orElse(0);
    if (led == null) {
      judging.unverified(
          write.subject(),
          "its Location names another host, or an address that is not followed: "
              + location(write));
    } else if (!led.isComplete() || status >= 500 || CLOSED.contains(status)) {
      judging.unverified(
          write.subject(),
          location(write)
              + " gave no answer that could show it"
              + (status > 0 ? ": " + status : ""));
    } else if (status / 100 != 2) {
      found(write, led, "leads nowhere", "status " + status, judging);
    } else if (LedTo.another(write)) {
      found(write, led, "leads to something else", "a thing with another id", judging);
    } else {
      judging.examined(write.subject());
    }
  }

  private static void found(
      WriteSeen write, Exchange led, String what, String seen, JudgementBuilder judging) {
    JsonNode target = write.target();
    judging.found(
        judging
            .finding(write.subject(), "The Location of the 201 " + what + ": " + location(write))
            .at("header Location")
            .comparing(
                "the address of what was created" + (target == null ? "" : ", " + target.asText()),
                seen)
            .shownBy(led.id()));
  }

  private static @org.jspecify.annotations.Nullable String location(WriteSeen write) {
    return write
        .call()
        .exchange()
        .received()
        .flatMap(answer -> answer.header("location"))
        .orElse(null);
  }
}
