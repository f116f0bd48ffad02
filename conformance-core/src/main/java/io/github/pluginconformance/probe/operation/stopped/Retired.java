package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.RecordedRun;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a thing was removed by the stopped run and is shown still, as cancelled or archived: no
 * second delete takes it away.
 */
final class Retired {

  private final RecordedRun run;
  private final Attempts attempts;

  Retired(RecordedRun run, Attempts attempts) {
    this.run = run;
    this.attempts = attempts;
  }

  boolean is(KnownResource thing, JsonNode item) {
    JsonNode id = thing.id();
    return run.retired().contains(item) || id != null && attempts.tookAway(id) && saysGone(item);
  }

  private static boolean saysGone(JsonNode item) {
    return item.properties().stream().anyMatch(Retired::saysGone);
  }

  private static boolean saysGone(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    boolean isSo =
        value.isValueNode() && !value.isNull() && !(value.isBoolean() && !value.booleanValue());
    return isSo && isWord(field.getKey()) || value.isTextual() && isWord(value.textValue());
  }

  private static boolean isWord(@Nullable String text) {
    return text != null
        && text.length() < 40
        && WordSplitter.words(text).stream().anyMatch(FieldLexicon.RETIRED::contains);
  }
}
