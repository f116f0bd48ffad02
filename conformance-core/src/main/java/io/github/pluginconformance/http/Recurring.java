package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/**
 * What recurs in the exchanges of a run: header fields, addresses, bodies. A long run keeps tens of
 * thousands of exchanges, which differ in little.
 */
final class Recurring {

  /** Longer ones are tokens and cookies, or do not recur. */
  private static final int LONGEST_VALUE = 200;

  private static final int LARGEST_BODY = 16 * 1024;

  private final Interned<Header, Header> fields = new Interned<>(1000);
  private final Interned<List<Header>, List<Header>> heads = new Interned<>(1000);
  private final Interned<String, URI> addresses = new Interned<>(4000);
  private final Interned<Bytes, byte[]> bodies = new Interned<>(4000);
  private final Interned<Parts, ReceivedResponse> answers = new Interned<>(4000);

  /** An equal list of equal fields. */
  List<Header> head(List<Header> head) {
    List<Header> shared = head.stream().map(this::field).toList();
    return heads.of(shared, shared);
  }

  private Header field(Header field) {
    return field.value().length() <= LONGEST_VALUE ? fields.of(field, field) : field;
  }

  /** The same address to the letter; {@code URI} itself takes more than that for equal. */
  URI address(URI address) {
    return addresses.of(address.toString(), address);
  }

  /** The same bytes. */
  byte[] body(byte[] body) {
    return body.length <= LARGEST_BODY ? bodies.of(new Bytes(body), body) : body;
  }

  /** The same answer, so that what is read from it is read once. */
  ReceivedResponse answer(int status, List<Header> head, RawBody raw, List<Failure> faults) {
    List<Header> fields = head(head);
    byte[] body = body(raw.bytes());
    ReceivedResponse answer =
        new ReceivedResponse(status, fields, body, raw.truncated(), List.copyOf(faults));
    return raw.truncated() || !faults.isEmpty()
        ? answer
        : answers.of(new Parts(status, fields, body), answer);
  }

  /** An answer by its parts, which are compared by being the same: they recur themselves. */
  private record Parts(int status, List<Header> head, byte[] body) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Parts parts
          && status == parts.status
          && head == parts.head
          && body == parts.body;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(head) + System.identityHashCode(body) + status;
    }
  }

  /** Bytes that are compared one by one. */
  private record Bytes(byte[] all) {

    @Override
    public boolean equals(Object other) {
      return other instanceof Bytes bytes && Arrays.equals(all, bytes.all);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(all);
    }
  }
}
