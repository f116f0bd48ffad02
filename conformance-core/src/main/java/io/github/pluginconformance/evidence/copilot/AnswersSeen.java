package io.github.pluginconformance.evidence.copilot;

import io.github.pluginconformance.evidence.Joinable;
import io.github.pluginconformance.wire.Visit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The answers of all functions and what they cite.
 *
 * @param answers of success, in JSON, in order; of the same read only the latest
 * @param pages where the addresses of citations lead, by address
 * @param images where the addresses of thumbnails lead, by address
 * @param pictures small images of thumbnails as {@code data:image/...;base64,} addresses, by
 *     address
 * @param leftOut which addresses were not looked at and why, in words
 */
public record AnswersSeen(
    List<AnswerSeen> answers,
    Map<String, Visit> pages,
    Map<String, Visit> images,
    Map<String, String> pictures,
    List<String> leftOut)
    implements Joinable<AnswersSeen> {

  @Override
  public AnswersSeen and(AnswersSeen other) {
    return new AnswersSeen(
        Joinable.both(answers, other.answers),
        both(pages, other.pages),
        both(images, other.images),
        both(pictures, other.pictures),
        Joinable.both(leftOut, other.leftOut));
  }

  private static <T> Map<String, T> both(Map<String, T> first, Map<String, T> second) {
    Map<String, T> all = new LinkedHashMap<>(second);
    all.putAll(first);
    return all;
  }
}
