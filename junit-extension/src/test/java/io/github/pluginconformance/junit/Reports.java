package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reports as a run would have made them. */
final class Reports {

  static final String SATISFIED = rule("manifest/served", "satisfied", null, "");
  static final String VIOLATED =
      rule(
          "operation/status-declared",
          "violated",
          null,
          """
          {"level":"error","subject":"GET /todos","location":"status","message":"The status 418 is not declared.",
           "expected":"200","actual":"418","exchange":1,"curl":"curl http://localhost/todos","fingerprint":"f1","count":1}
          """);
  static final String WARNED =
      rule(
          "manifest/description-length",
          "violated",
          null,
          """
          {"level":"warning","subject":"description_for_model","message":"Long.","fingerprint":"f2","count":1}
          """);
  static final String NOT_APPLICABLE =
      rule("auth/refused", "notApplicable", "the plugin needs no credential", "");
  static final String NOT_VERIFIED =
      rule("opengraph/title", "notVerified", "no link was returned", "");
  static final String ERRORED = rule("context/size", "errored", "a limit was met", "");

  private Reports() {}

  static Report passed(String... rules) {
    return of("passed", rules);
  }

  static Report failed(String... rules) {
    return of("failed", rules);
  }

  private static Report of(String verdict, String... rules) {
    try {
      return ReportJson.fromJson(
          """
          {"formatVersion":1,"tool":{"name":"plugin-conformance","version":"1"},
           "target":{"baseUrl":"http://localhost:1","profile":"chatgpt-plugin","mode":"own-data"},
           "run":{"startedAt":"2026-01-01T00:00:00Z","durationMillis":1,"seed":1,"requests":1,"completed":true,"leftBehind":[]},
           "summary":{"verdict":"%s","reason":"the reason","rules":{},"findings":{}},
           "settings":[],"operations":[{"operationId":"getTodos","method":"GET","path":"/todos","exercised":true,"calls":1}],
           "exchanges":[],"gate":{"failOn":"error","waivers":[],"problems":[],"notices":[]},"rules":[%s]}
          """
              .formatted(verdict, String.join(",", rules)));
    } catch (IOException unfit) {
      throw new UncheckedIOException(unfit);
    }
  }

  private static String rule(String id, String outcome, String reason, String finding) {
    return """
        {"id":"%s","level":"error","title":"what must hold","outcome":"%s","reason":%s,"subjects":1,"findings":[%s],
         "basis":["RFC 9110"],"check":["look here"],"unverified":0,"undecided":0,"omitted":0}
        """
        .formatted(id, outcome, reason == null ? "null" : '"' + reason + '"', finding);
  }
}
