package io.github.pluginconformance.rule;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.FailureKind.Blame;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose business it is how a visit ended. A host that is not the plugin's own and cannot be reached
 * from where we run says nothing about the plugin; a wrong answer from it does.
 *
 * @param kind how it ended
 * @param at where it ended
 * @param response the answer, for {@link Kind#ANSWERED} only
 * @param reason why there is none, else empty
 */
public record HostReachability(
    Kind kind, Exchange at, @Nullable ReceivedResponse response, String reason) {

  /** How a visit ended. */
  public enum Kind {
    /** With a whole answer, of whatever status. */
    ANSWERED,
    /** By a fault of the server. */
    FAILED,
    /** We could not or would not look: not verified. */
    UNSEEN,
    /** At a private address although the plugin is public: only its makers can reach that. */
    INWARD,
    /** By a limit or fault of ours: undecided. */
    LIMITED
  }

  /** What is wrong with a private address. */
  public static final String INWARD_MESSAGE =
      "leads to a private address, where only the makers of the plugin get";

  /** What is right instead. */
  public static final String INWARD_EXPECTED = "an address that everybody can reach";

  private static final Set<FailureKind> UNREACHABLE =
      Set.of(
          FailureKind.DNS_FAILED,
          FailureKind.CONNECT_REFUSED,
          FailureKind.CONNECTION_RESET,
          FailureKind.EMPTY_RESPONSE,
          FailureKind.DEADLINE_EXCEEDED,
          FailureKind.IO);

  /** How a visit ended. */
  public static HostReachability of(Visit visit, Target target) {
    Failure failure = visit.stopped() != null ? visit.stopped() : visit.last().failure();
    return failure == null ? answered(visit.last()) : failed(visit.last(), failure, target);
  }

  /** Whether an answer came that is longer than what is read of it. */
  public boolean isTooLarge() {
    return at.failed().filter(failure -> failure.kind().isAboutSize()).isPresent();
  }

  private static HostReachability answered(Exchange last) {
    ReceivedResponse response = last.response();
    return response == null || response.truncated()
        ? new HostReachability(Kind.LIMITED, last, null, "the answer was cut short")
        : new HostReachability(Kind.ANSWERED, last, response, "");
  }

  private static HostReachability failed(Exchange last, Failure failure, Target target) {
    Kind kind = kind(failure.kind(), isOwnHost(last.request().uri(), target));
    return new HostReachability(kind, last, null, failure.toString());
  }

  private static Kind kind(FailureKind failure, boolean own) {
    if (failure == FailureKind.SSRF_INWARD) {
      return Kind.INWARD;
    }
    if (failure.blame() == Blame.LIMIT || failure.blame() == Blame.TOOL) {
      return Kind.LIMITED;
    }
    if (failure.blame() == Blame.BLOCKED || (!own && UNREACHABLE.contains(failure))) {
      return Kind.UNSEEN;
    }
    return Kind.FAILED;
  }

  private static boolean isOwnHost(URI uri, Target target) {
    return target.isBase(uri) || OwnDomain.hosts(target).contains(OwnDomain.hostOf(uri));
  }
}
