package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.HostReachability;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.ImageHeader;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.util.Optional;

/** The bytes decide what is an image; a wrong type and a small size are notes. */
final class ImageLoads extends PageRule {

  private static final String TAG = "og:image";
  private static final String WANTED = "status 200 and an image";
  private static final int ADVISED = 200;

  ImageLoads() {
    super(
        "opengraph/image-loads",
        Level.ERROR,
        "The image of a link preview answers with status 200 and is an image",
        Basis.SEED);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    judging.nothingMeans("no page names an image by an absolute address");
    Visit visit = link.image();
    if (visit == null || page.value(TAG).flatMap(Presence::address).isEmpty()) {
      return;
    }
    ReceivedResponse response = visit.last().response();
    if (response != null && LinkSeen.isRead(visit)) {
      judging.examined(link);
      lookAt(link, visit, response, judging);
    } else {
      missing(link, judging.reach(visit), judging);
    }
  }

  private static void missing(LinkSeen link, HostReachability reach, LinkJudging judging) {
    switch (reach.kind()) {
      case UNSEEN -> judging.unverified(link, "og:image: " + reach.reason());
      case INWARD -> judging.inward(link, TAG, reach);
      case LIMITED -> judging.undecided(link, "og:image: " + reach.reason());
      default -> wrong(link, reach.at().id(), "the image does not load", reach.reason(), judging);
    }
  }

  private static void lookAt(
      LinkSeen link, Visit visit, ReceivedResponse response, LinkJudging judging) {
    Optional<ImageHeader> picture = ImageHeader.of(response.body());
    String type = response.mediaType().orElse("no content type");
    int exchange = visit.last().id();
    if (response.status() != 200) {
      String status = "status " + response.status();
      wrong(link, exchange, "the image answers with " + status, status, judging);
    } else if (picture.isEmpty()) {
      String seen = response.body().length == 0 ? "an empty answer" : type;
      wrong(link, exchange, "og:image does not lead to an image", seen, judging);
    } else {
      advise(link, exchange, picture.get(), type, judging);
    }
  }

  private static void wrong(
      LinkSeen link, int exchange, String message, String seen, LinkJudging judging) {
    judging.found(link, judging.level(), TAG, message, WANTED, seen, exchange);
  }

  private static void advise(
      LinkSeen link, int exchange, ImageHeader picture, String type, LinkJudging judging) {
    if (!picture.isNamed(type)) {
      judging.found(
          link,
          Level.NOTE,
          TAG,
          "the image is served under another type than its own",
          picture.mediaType(),
          type,
          exchange);
    }
    if (picture.hasSize() && (picture.width() < ADVISED || picture.height() < ADVISED)) {
      judging.found(
          link,
          Level.NOTE,
          TAG,
          "the image is smaller than 200 by 200 pixels",
          "200 x 200 or more",
          picture.width() + " x " + picture.height(),
          exchange);
    }
  }
}
