package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;

/** The anchors of one YAML document, and how much its aliases may stand for. */
final class YamlAnchors {

  static final int MOST_ALIASES = 50;

  private static final long MOST_ALIASED_NODES = 500_000;

  private final TreeBuilder tree;
  private final Map<String, TreeBuilder.Built> complete = new HashMap<>();
  private final Set<String> unfinished = new HashSet<>();
  private final Deque<Optional<String>> open = new ArrayDeque<>();
  private int aliases;
  private long aliasedNodes;

  YamlAnchors(TreeBuilder tree) {
    this.tree = tree;
  }

  /** A collection begins. */
  void open(NodeEvent event) {
    Optional<String> anchor = name(event);
    open.push(anchor);
    anchor.ifPresent(unfinished::add);
  }

  /** The innermost collection ends. */
  void close(TreeBuilder.Built built) {
    Optional<String> anchor = open.pop();
    if (anchor.isPresent()) {
      unfinished.remove(anchor.get());
      complete.put(anchor.get(), built);
    }
  }

  void scalar(NodeEvent event, JsonNode node) {
    Position at = YamlReading.at(event);
    name(event)
        .ifPresent(
            anchor ->
                complete.put(
                    anchor, new TreeBuilder.Built(node, new Place(at.line(), at.column()), 1, 0)));
  }

  /** What an alias stands for. */
  TreeBuilder.Built behind(AliasEvent event, boolean key) throws UnreadableException {
    String name = event.getAlias().getValue();
    if (unfinished.contains(name)) {
      throw refused(
          key ? FaultKind.YAML_RECURSIVE_KEY : FaultKind.YAML_CYCLE,
          event,
          "the alias *" + name + " stands inside of what it stands for");
    }
    TreeBuilder.Built built = complete.get(name);
    if (built == null) {
      throw refused(
          FaultKind.YAML_UNKNOWN_ALIAS, event, "no anchor &" + name + " before this alias");
    }
    return built;
  }

  /** Counts what an alias stands for, and refuses what is too much. */
  void count(TreeBuilder.Built built, AliasEvent event) throws UnreadableException {
    if (built.node().isValueNode()) {
      return;
    }
    aliases++;
    aliasedNodes += built.size();
    if (aliases > MOST_ALIASES || aliasedNodes > MOST_ALIASED_NODES) {
      throw refused(
          FaultKind.LIMIT_YAML_ALIASES,
          event,
          "more than " + MOST_ALIASES + " aliases of collections, or too much behind them");
    }
    if (tree.depth() + built.height() > YamlReading.DEEPEST) {
      throw refused(
          FaultKind.LIMIT_YAML_DEPTH,
          event,
          "nested deeper than " + YamlReading.DEEPEST + " levels");
    }
  }

  private UnreadableException refused(FaultKind kind, AliasEvent event, String message) {
    return new UnreadableException(kind, tree.pointer(), YamlReading.at(event), message);
  }

  private static Optional<String> name(NodeEvent event) {
    return event.getAnchor().map(anchor -> anchor.getValue());
  }
}
