package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Turns a numbered request into an exchange; every fault ends up in it, none is thrown. */
final class Sender {

  /**
   * A request with its number, and why it is not sent, if so.
   *
   * @param id the number of its exchange
   */
  record NumberedRequest(int id, Request request, @Nullable Failure refused) {}

  private final Routes routes;
  private final HttpExchanger wire;
  private final Watchdog watchdog;
  private final Budget budget;
  private final Redactor redactor;
  private final Recurring recurring = new Recurring();

  Sender(Routes routes, HttpExchanger wire, Watchdog watchdog, Budget budget, Redactor redactor) {
    this.routes = routes;
    this.wire = wire;
    this.watchdog = watchdog;
    this.budget = budget;
    this.redactor = redactor;
  }

  Exchange send(NumberedRequest numbered, BooleanSupplier cancelled) {
    Failure refused = numbered.refused();
    if (refused != null) {
      return unsent(numbered, refused);
    }
    URI sentTo = routes.sentTo(numbered.request().uri());
    boolean withCredential = mayCarryCredential(numbered.request(), sentTo);
    List<Header> fields = RequestHead.fields(numbered.request(), sentTo, withCredential);
    if (!routes.isOwn(sentTo) && carriesSecret(numbered.request())) {
      return unsent(numbered, secretWouldLeave(sentTo));
    }
    return cancelled.getAsBoolean()
        ? unsent(numbered, new Failure(FailureKind.INTERRUPTED, "interrupted before it was sent"))
        : exchange(
            withCredential ? keyed(numbered) : numbered,
            withCredential ? keyed(numbered.request(), sentTo) : sentTo,
            fields,
            budget.depart(cancelled));
  }

  /** A key in the query is a part of the address that goes out, and of no other. */
  private static NumberedRequest keyed(NumberedRequest numbered) {
    Request request = numbered.request();
    return new NumberedRequest(
        numbered.id(), request.withUri(keyed(request, request.uri())), numbered.refused());
  }

  private static URI keyed(Request request, URI address) {
    Authorization credential = request.authorization();
    return credential == null ? address : credential.in(address);
  }

  private boolean mayCarryCredential(Request request, URI sentTo) {
    boolean authorizationServer = request.kind() == Request.Kind.OAUTH && routes.isOwn(sentTo);
    return routes.isTarget(sentTo) || authorizationServer;
  }

  private boolean carriesSecret(Request request) {
    return carriesSecret(request.uri().toString())
        || redactor.finds(new String(request.body(), StandardCharsets.UTF_8))
        || request.headers().stream().anyMatch(header -> redactor.finds(header.value()));
  }

  /** Any character of an address may be escaped; what is no escape was refused before. */
  private boolean carriesSecret(String address) {
    return redactor.finds(address)
        || redactor.finds(URLDecoder.decode(address, StandardCharsets.UTF_8));
  }

  private static Failure secretWouldLeave(URI sentTo) {
    return new Failure(
        FailureKind.SECRET_ORIGIN_NOT_ALLOWED,
        "the request carries a secret, and "
            + Origin.of(sentTo)
            + " is not an origin it belongs to");
  }

  private Exchange exchange(
      NumberedRequest numbered, URI sentTo, List<Header> fields, InFlight flight) {
    Request request = numbered.request();
    SentRequest sent = sent(request, sentTo, fields);
    watchdog.watch(flight);
    try {
      HttpExchanger.Answer answer = wire.exchange(request, sentTo, fields, flight);
      return answered(numbered, sent, answer, flight.elapsed());
    } catch (IOException | RuntimeException e) {
      return new Exchange(
          numbered.id(), request.purpose(), sent, null, failure(e, flight), flight.elapsed());
    } finally {
      watchdog.leave(flight);
    }
  }

  private SentRequest sent(Request request, URI sentTo, List<Header> fields) {
    return new SentRequest(
        request.method(),
        recurring.address(request.uri()),
        recurring.address(sentTo),
        recurring.head(fields),
        recurring.body(request.body()));
  }

  private Exchange answered(
      NumberedRequest numbered, SentRequest sent, HttpExchanger.Answer answer, Duration took) {
    ResponseHead head = answer.head();
    RawBody body = answer.body();
    budget.read(body.bytes().length);
    ReceivedResponse response =
        recurring.answer(head.status(), head.headers(), body, answer.faults());
    return new Exchange(
        numbered.id(), numbered.request().purpose(), sent, response, body.failure(), took);
  }

  private static Failure failure(Exception e, InFlight flight) {
    WireException stopped = flight.stopped();
    if (stopped != null) {
      return stopped.failure();
    }
    return e instanceof WireException known ? known.failure() : unexpected(e);
  }

  private static Failure unexpected(Exception e) {
    return e instanceof IOException
        ? new Failure(
            FailureKind.IO, "the connection failed (" + e.getClass().getSimpleName() + ")")
        : new Failure(FailureKind.TOOL, "our own fault: " + e.getClass().getSimpleName());
  }

  private Exchange unsent(NumberedRequest numbered, Failure why) {
    Request request = numbered.request();
    URI named = UriCheck.withoutUserinfo(request.uri());
    SentRequest sent = new SentRequest(request.method(), named, named, List.of(), request.body());
    return new Exchange(numbered.id(), request.purpose(), sent, null, why, Duration.ZERO);
  }
}
