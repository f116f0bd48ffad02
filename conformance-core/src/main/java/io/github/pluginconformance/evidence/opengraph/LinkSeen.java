package io.github.pluginconformance.evidence.opengraph;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One link of an answer and where it leads.
 *
 * @param url as the plugin returned it, made absolute
 * @param template the same with what differs between links of one kind replaced; stable from run to
 *     run
 * @param operation the operation that returned it first
 * @param apiResource whether it is the address of an operation of the plugin itself
 * @param visit null where the link is no address at all
 * @param page what stands in the page; null where it leads to none
 * @param image the image that {@code og:image} names; null where it was not fetched
 * @param canonical the page that {@code og:url} names; null where it was not fetched
 * @param robots what {@code robots.txt} says; null where it was not asked
 */
public record LinkSeen(
    String url,
    String template,
    String operation,
    boolean apiResource,
    @Nullable Visit visit,
    @Nullable LinkPage page,
    @Nullable Visit image,
    @Nullable Visit canonical,
    @Nullable RobotsSeen robots) {

  private static final int SNIFFED = 512;

  /** The address where the visit ended. */
  public Optional<URI> end() {
    return Optional.ofNullable(visit).map(Visit::last).map(last -> last.request().uri());
  }

  /** Whether an answer begins like HTML, whatever its type says. */
  public static boolean looksLikePage(ReceivedResponse response) {
    int length = Math.min(response.body().length, SNIFFED);
    String start =
        new String(response.body(), 0, length, StandardCharsets.UTF_8)
            .replace("\uFEFF", "")
            .stripLeading()
            .toLowerCase(Locale.ROOT);
    return start.startsWith("<!doctype html") || start.startsWith("<html");
  }

  /** Whether as much of an answer came as is read at most: all of it, or all up to our own cap. */
  public static boolean isRead(Visit visit) {
    Failure failure = visit.last().failure();
    return visit.stopped() == null
        && visit.last().response() != null
        && (failure == null || failure.kind() == FailureKind.BODY_TOO_LARGE);
  }

  /** The last answer, whole or cut short. */
  public Optional<ReceivedResponse> answer() {
    return Optional.ofNullable(visit).map(Visit::last).flatMap(Exchange::received);
  }
}
