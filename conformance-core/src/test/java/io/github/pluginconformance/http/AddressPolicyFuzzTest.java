package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the address, mapped or not, it is judged without an exception and the same way twice.
 */
class AddressPolicyFuzzTest {

  @FuzzTest
  void any_address_is_judged(byte @Nullable [] input) {
    byte[] bytes = input == null ? new byte[0] : input;
    byte[] raw = Arrays.copyOf(bytes, bytes.length < 16 ? 4 : 16);
    try {
      InetAddress address = InetAddress.getByAddress(raw);
      boolean open = AddressPolicy.objection(address).isEmpty();
      boolean special =
          address.isLoopbackAddress()
              || address.isAnyLocalAddress()
              || address.isLinkLocalAddress()
              || address.isSiteLocalAddress()
              || address.isMulticastAddress();
      assertThat(open && special).isFalse();
    } catch (UnknownHostException wrongLength) {
      throw new AssertionError(wrongLength);
    }
  }
}
