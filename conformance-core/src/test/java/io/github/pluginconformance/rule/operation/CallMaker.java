package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts one call together. */
final class CallMaker {

  private final Operation operation;
  private final Intent intent;
  private final String variant;
  private final List<Breach> breaches = new ArrayList<>();
  private final List<Header> headers = new ArrayList<>();
  private final List<Failure> faults = new ArrayList<>();
  private boolean invented;
  private Integer status;
  private String body = "";
  private String sent = "";
  private String query = "";
  private boolean truncated;
  private @Nullable Failure failure;
  private Duration took = Duration.ofMillis(5);

  CallMaker(Operation operation, Intent intent, String variant) {
    this.operation = operation;
    this.intent = intent;
    this.variant = variant;
  }

  CallMaker invented() {
    invented = true;
    return this;
  }

  CallMaker sending(String text) {
    sent = text;
    return this;
  }

  CallMaker query(String text) {
    query = "?" + text;
    return this;
  }

  CallMaker json(int answered, String text) {
    return text(answered, "application/json", text);
  }

  CallMaker text(int answered, String type, String text) {
    headers.add(new Header("Content-Type", type));
    status = answered;
    body = text;
    return this;
  }

  CallMaker empty(int answered) {
    status = answered;
    return this;
  }

  CallMaker header(String name, String value) {
    headers.add(new Header(name, value));
    return this;
  }

  CallMaker breach(Breach.Kind kind, String location) {
    return breach(kind, location, "the answer breaks a promise");
  }

  CallMaker breach(Breach.Kind kind, String location, String message) {
    breaches.add(new Breach(kind, location, message, "this", "that", 1));
    return this;
  }

  CallMaker fails(FailureKind kind) {
    failure = new Failure(kind, "something went wrong");
    return this;
  }

  /** Something wrong on the wire that did not stop reading. */
  CallMaker despite(FailureKind kind) {
    faults.add(new Failure(kind, "something odd"));
    return this;
  }

  CallMaker cutShort() {
    truncated = true;
    return this;
  }

  CallMaker took(Duration duration) {
    took = duration;
    return this;
  }

  Call make(int id) {
    String path = operation.path().replaceAll("\\{\\w+}", "1");
    URI uri = URI.create("http://localhost:1" + path + query);
    SentRequest request = new SentRequest(operation.method(), uri, uri, List.of(), bytes(sent));
    ReceivedResponse response =
        status == null
            ? null
            : new ReceivedResponse(status, headers, bytes(body), truncated, List.copyOf(faults));
    Exchange exchange = new Exchange(id, intent.toString(), request, response, failure, took);
    return new Call(operation, intent, variant, invented, exchange, List.copyOf(breaches));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
