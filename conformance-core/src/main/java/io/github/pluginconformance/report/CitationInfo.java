package io.github.pluginconformance.report;

import io.github.pluginconformance.PublicApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Microsoft 365 Copilot shows for one item of an answer.
 *
 * @param function the function that answered
 * @param title null where the item has none; so are the others
 * @param url where the citation leads, as the item says it
 * @param thumbnail the address of the small image
 * @param picture a {@code data:} URL of that image where it is small enough
 * @param card what its card shows, from top to bottom; empty where it has none
 */
@PublicApi
public record CitationInfo(
    String function,
    @Nullable String title,
    @Nullable String subtitle,
    @Nullable String url,
    @Nullable String thumbnail,
    @Nullable String picture,
    List<CardLineInfo> card) {

  /**
   * One thing that is seen of a card.
   *
   * @param kind {@code heading, text, fact, image, action} or {@code input}
   * @param text what is read: of a fact its name, of an image what it stands for
   * @param detail of a fact its value, of an image or an action its address; else empty
   */
  @PublicApi
  public record CardLineInfo(String kind, String text, String detail) {}
}
