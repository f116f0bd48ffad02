package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.Map;

/** A read that shows something of what a write may do. */
record View(Viewed.Kind kind, PreparedCall read) {

  /** What sets reads apart: operation and values. */
  record Key(String subject, Map<String, JsonNode> parameters) {

    static Key of(PreparedCall read) {
      return new Key(read.operation().subject(), read.parameters());
    }
  }

  Key key() {
    return Key.of(read);
  }

  boolean isList() {
    return kind != Viewed.Kind.ITEM;
  }
}
