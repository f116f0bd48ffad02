package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.util.Set;

/** Judges how an operation answered a call that it must refuse. */
final class RefusalJudging {

  private static final Set<FailureKind> DROPPED =
      Set.of(FailureKind.EMPTY_RESPONSE, FailureKind.CONNECTION_RESET);

  private RefusalJudging() {}

  /** Whether the answer is one of success. */
  static boolean letIn(Call call) {
    return call.isSuccess();
  }

  /** Whether the answer refuses the credential. */
  static boolean refused(Call call) {
    return call.status() == 401 || call.status() == 403;
  }

  /** Whether the plugin answered with a server error or dropped the connection. */
  static boolean isCrash(Call call) {
    return call.status() >= 500
        || call.exchange().failed().map(Failure::kind).filter(DROPPED::contains).isPresent();
  }

  /** Whether nobody got in, but in a way that names no missing login. */
  static boolean isOdd(Call call) {
    int status = call.status();
    return !refused(call) && (isRedirect(status) || isWrongRefusal(call, status));
  }

  private static boolean isRedirect(int status) {
    return status >= 300 && status < 400;
  }

  /**
   * Judges one answer: 401 is asked for, 403 tolerated.
   *
   * @param with what the call carried, such as {@code no credential}
   */
  static void judge(ProtectionSeen guarded, JudgementBuilder judging, Call call, String with) {
    String subject = call.operation().subject();
    if (refused(call)) {
      judging.examined(subject);
      guarded
          .done(call)
          .ifPresent(done -> judging.found(actsAllTheSame(call, with, done, judging)));
    } else if (letIn(call)) {
      judging.found(
          finding(judging, call, subject + " answers " + with + " with " + call.status())
              .at(with)
              .shownBy(call.exchange().id()));
    } else {
      judgeOther(judging, call, with);
    }
  }

  /** What is done before the credential is looked at is done for everyone. */
  private static Finding actsAllTheSame(
      Call call, String with, String done, JudgementBuilder judging) {
    String subject = call.operation().subject();
    return judging
        .finding(subject, subject + " refuses " + with + ", and acts all the same")
        .at(with)
        .comparing("everything as before", done)
        .shownBy(call.exchange().id());
  }

  private static void judgeOther(JudgementBuilder judging, Call call, String with) {
    String subject = call.operation().subject();
    int status = call.status();
    if (isCrash(call)) {
      judging.found(finding(judging, call, subject + " crashes on a call with " + with).at(with));
    } else if (isRedirect(status)) {
      judging.found(
          finding(
                  judging,
                  call,
                  subject + " redirects a call with " + with + " instead of refusing it")
              .at(with));
    } else if (isWrongRefusal(call, status)) {
      judging.found(wrongRefusal(call, status, with));
    } else {
      judging.unverified(subject, open(call, status));
    }
  }

  private static Finding wrongRefusal(Call call, int status, String with) {
    String subject = call.operation().subject();
    return Finding.of(
            Level.WARNING,
            subject,
            subject
                + " refuses a call with "
                + with
                + " by "
                + status
                + ", which names no missing login")
        .at(with)
        .comparing("401", Integer.toString(status))
        .shownBy(call.exchange().id());
  }

  private static Finding finding(JudgementBuilder judging, Call call, String message) {
    return judging
        .finding(call.operation().subject(), message)
        .comparing("401 (403 is tolerated)", seen(call))
        .shownBy(call.exchange().id());
  }

  private static String seen(Call call) {
    return call.exchange().failed().map(Failure::toString).orElse(Integer.toString(call.status()));
  }

  /** A read with good input has no other ground for a refusal than its credential. */
  private static boolean isWrongRefusal(Call call, int status) {
    return status >= 400
        && status < 500
        && status != 429
        && call.operation().method().equals("GET")
        && !call.inventedInput();
  }

  private static String open(Call call, int status) {
    if (status == 0) {
      return call.exchange().failed().map(Failure::toString).orElse("no answer came");
    }
    return "answered "
        + status
        + " to the input, which does not tell whether the credential counts";
  }
}
