package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.FailureKind;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells public addresses from all others, by the IANA special-purpose registries for IPv4 and IPv6
 * (RFC 6890 and its updates). Addresses that carry an IPv4 address inside (mapped, compatible,
 * NAT64, 6to4, Teredo) are judged by that one too.
 */
final class AddressPolicy {

  private static final List<Cidr> LINK_LOCAL = blocks("169.254.0.0/16", "fe80::/10");

  private static final List<Cidr> SPECIAL =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4");

  // Only 2000::/3 is given out for the public Internet.
  private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");
  private static final List<Cidr> SPECIAL_V6 =
      blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

  private static final Cidr COMPATIBLE = Cidr.of("::/96");
  private static final List<Cidr> NAT64 = blocks("64:ff9b::/96", "64:ff9b:1::/48");
  private static final Cidr SIX_TO_FOUR = Cidr.of("2002::/16");
  private static final Cidr TEREDO = Cidr.of("2001::/32");

  private AddressPolicy() {}

  /** Why this address is not public; empty if it is. */
  static Optional<FailureKind> objection(InetAddress address) {
    return objection(address.getAddress());
  }

  private static Optional<FailureKind> objection(byte[] address) {
    if (any(LINK_LOCAL, address)) {
      return Optional.of(FailureKind.SSRF_LINK_LOCAL);
    }
    return address.length == 4 ? objectionV4(address) : objectionV6(address);
  }

  private static Optional<FailureKind> objectionV4(byte[] address) {
    return any(SPECIAL, address) ? Optional.of(FailureKind.SSRF_PRIVATE) : Optional.empty();
  }

  private static Optional<FailureKind> objectionV6(byte[] address) {
    byte[] inner = embedded(address);
    if (inner.length == 4) {
      Optional<FailureKind> objection = objection(inner);
      return objection.isPresent() || any(NAT64, address)
          ? objection
          : Optional.of(FailureKind.SSRF_PRIVATE);
    }
    boolean open = GLOBAL_UNICAST.contains(address) && !any(SPECIAL_V6, address);
    return open ? Optional.empty() : Optional.of(FailureKind.SSRF_PRIVATE);
  }

  /** The IPv4 address inside, or none. Java itself turns mapped addresses into IPv4 ones. */
  private static byte[] embedded(byte[] address) {
    if (COMPATIBLE.contains(address) || any(NAT64, address)) {
      return Arrays.copyOfRange(address, 12, 16);
    }
    if (SIX_TO_FOUR.contains(address)) {
      return Arrays.copyOfRange(address, 2, 6);
    }
    return TEREDO.contains(address) ? inverted(address) : new byte[0];
  }

  /** Teredo keeps the client's address with every bit turned over (RFC 4380, section 4). */
  private static byte[] inverted(byte[] address) {
    byte[] inner = Arrays.copyOfRange(address, 12, 16);
    for (int i = 0; i < inner.length; i++) {
      inner[i] = (byte) ~inner[i];
    }
    return inner;
  }

  private static boolean any(List<Cidr> blocks, byte[] address) {
    return blocks.stream().anyMatch(block -> block.contains(address));
  }

  private static List<Cidr> blocks(String... texts) {
    return Arrays.stream(texts).map(Cidr::of).toList();
  }
}
