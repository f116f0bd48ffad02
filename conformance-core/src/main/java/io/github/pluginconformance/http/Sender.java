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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Turns a ticket into an exchange; every fault ends up in it, none is thrown. */
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

  Exchange send(NumberedRequest ticket, BooleanSupplier cancelled) {
    Failure refused = ticket.refused();
    if (refused != null) {
      return unsent(ticket, refused);
    }
    URI sentTo = routes.sentTo(ticket.request().uri());
    boolean withCredential = mayCarryCredential(ticket.request(), sentTo);
    List<Header> fields = RequestHead.fields(ticket.request(), sentTo, withCredential);
    if (!routes.isOwn(sentTo) && carriesSecret(ticket.request())) {
      return unsent(ticket, secretWouldLeave(sentTo));
    }
    return cancelled.getAsBoolean()
        ? unsent(ticket, new Failure(FailureKind.INTERRUPTED, "interrupted before it was sent"))
        : exchange(
            withCredential ? keyed(ticket) : ticket,
            withCredential ? keyed(ticket.request(), sentTo) : sentTo,
            fields,
            budget.depart(cancelled));
  }

  /** A key in the query is a part of the address that goes out, and of no other. */
  private static NumberedRequest keyed(NumberedRequest ticket) {
    Request request = ticket.request();
    return new NumberedRequest(
        ticket.id(), request.withUri(keyed(request, request.uri())), ticket.refused());
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
    return redactor.finds(request.uri().toString())
        || redactor.finds(new String(request.body(), StandardCharsets.UTF_8))
        || request.headers().stream().anyMatch(header -> redactor.finds(header.value()));
  }

  private static Failure secretWouldLeave(URI sentTo) {
    return new Failure(
        FailureKind.SECRET_ORIGIN_NOT_ALLOWED,
        "the request carries a secret, and "
            + Origin.of(sentTo)
            + " is not an origin it belongs to");
  }

  private Exchange exchange(
      NumberedRequest ticket, URI sentTo, List<Header> fields, InFlight flight) {
    Request request = ticket.request();
    SentRequest sent = sent(request, sentTo, fields);
    watchdog.watch(flight);
    try {
      HttpExchanger.Answer answer = wire.exchange(request, sentTo, fields, flight);
      return answered(ticket, sent, answer, flight.elapsed());
    } catch (IOException | RuntimeException e) {
      return new Exchange(
          ticket.id(), request.purpose(), sent, null, failure(e, flight), flight.elapsed());
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
      NumberedRequest ticket, SentRequest sent, HttpExchanger.Answer answer, Duration took) {
    ResponseHead head = answer.head();
    RawBody body = answer.body();
    budget.read(body.bytes().length);
    ReceivedResponse response =
        new ReceivedResponse(
            head.status(),
            recurring.head(head.headers()),
            recurring.body(body.bytes()),
            body.truncated(),
            List.copyOf(answer.faults()));
    return new Exchange(
        ticket.id(), ticket.request().purpose(), sent, response, body.failure(), took);
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

  private Exchange unsent(NumberedRequest ticket, Failure why) {
    Request request = ticket.request();
    URI named = UriCheck.withoutUserinfo(request.uri());
    SentRequest sent = new SentRequest(request.method(), named, named, List.of(), request.body());
    return new Exchange(ticket.id(), request.purpose(), sent, null, why, Duration.ZERO);
  }
}
