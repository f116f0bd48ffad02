package io.github.pluginconformance.http;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses such as {@code 10.0.0.0/8}. */
record Cidr(byte[] network, int bits) {

  /** Reads {@code address/bits}; the address is a literal, so nothing is looked up. */
  static Cidr of(String text) {
    String[] parts = text.split("/", 2);
    try {
      return new Cidr(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
