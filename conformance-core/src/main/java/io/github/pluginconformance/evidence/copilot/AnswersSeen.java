package io.github.pluginconformance.evidence.copilot;

import io.github.pluginconformance.wire.Visit;
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
    List<String> leftOut) {}
