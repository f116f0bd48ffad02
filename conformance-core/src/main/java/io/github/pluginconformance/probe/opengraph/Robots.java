package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.opengraph.RobotsSeen;
import io.github.pluginconformance.evidence.opengraph.RobotsSeen.Verdict;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;

/** Judges pages by the {@code robots.txt} of their server. */
final class Robots {

  private static final String PRODUCT = "ChatGPT-User";

  private Robots() {}

  /** Where the file is for a page. */
  static URI fileFor(URI page) {
    return URI.create(page.getScheme() + "://" + page.getRawAuthority() + "/robots.txt");
  }

  /** What a file, fetched, says about a page. */
  static RobotsSeen judge(Visit file, URI page) {
    Exchange last = file.last();
    ReceivedResponse response = last.response();
    Failure stopped = file.stopped() != null ? file.stopped() : last.failure();
    if (response == null || (stopped != null && !response.truncated())) {
      String why = stopped == null ? "no answer" : stopped.toString();
      return new RobotsSeen(Verdict.UNKNOWN, last.id(), "robots.txt could not be read: " + why);
    }
    if (response.status() >= 500) {
      // RFC 9309, section 2.3.1.4: a crawler must then take everything for disallowed.
      return new RobotsSeen(
          Verdict.BARRED, last.id(), "robots.txt answers with status " + response.status());
    }
    return response.isSuccess() ? judge(response, page, last.id()) : allowed(last.id());
  }

  private static RobotsSeen judge(ReceivedResponse response, URI page, int exchange) {
    String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
    return new RobotsText(response.body(), PRODUCT)
        .bars(page.getRawPath() + query)
        .map(line -> new RobotsSeen(Verdict.BARRED, exchange, line))
        .orElseGet(() -> allowed(exchange));
  }

  private static RobotsSeen allowed(int exchange) {
    return new RobotsSeen(Verdict.ALLOWED, exchange, "");
  }
}
