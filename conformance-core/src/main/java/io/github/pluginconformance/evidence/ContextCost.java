package io.github.pluginconformance.evidence;

import java.util.List;

/**
 * What the plugin costs the model, in tokens.
 *
 * @param encoding the tokenizer that counted, such as {@code cl100k_base}
 * @param items one per thing that enters the conversation
 */
public record ContextCost(String encoding, List<Item> items) implements Joinable<ContextCost> {

  @Override
  public ContextCost and(ContextCost other) {
    return new ContextCost(
        encoding, Joinable.both(items, other.items).stream().distinct().toList());
  }

  /**
   * One thing that enters the conversation.
   *
   * @param kind {@code description} for what is injected at the start, {@code answer} for what a
   *     call brings in
   * @param subject what it is, such as {@code description_for_model} or {@code GET
   *     /todos/{username}}
   * @param tokens how many tokens it takes
   */
  public record Item(String kind, String subject, int tokens) {}
}
