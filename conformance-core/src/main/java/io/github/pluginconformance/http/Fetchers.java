package io.github.pluginconformance.http;

import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.Target;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** Opens fetchers. */
public final class Fetchers {

  /** The name of the journal file in the reports directory. */
  public static final String JOURNAL = "journal.jsonl";

  private Fetchers() {}

  /** A fetcher for a run with these settings, with a journal file beside the reports. */
  public static Fetcher open(Settings settings, Redactor redactor) {
    return open(settings, redactor, settings.reportsDirectory().resolve(JOURNAL));
  }

  /** The same with another journal file. */
  public static Fetcher open(Settings settings, Redactor redactor, Path journal) {
    Set<Origin> allowed =
        settings.allowedOrigins().stream().map(Origin::of).collect(Collectors.toSet());
    return open(
        new Routes(settings.target(), allowed),
        settings.limits(),
        WireLimits.DEFAULT,
        redactor,
        journal,
        () -> Trust.context(settings.caBundle()),
        InetAddress::getAllByName);
  }

  /**
   * A fetcher for another API of the same run: it goes on with the numbers and the journal of an
   * earlier one, which is closed after it.
   *
   * @param earlier one that was opened here
   */
  public static Fetcher openBeside(Fetcher earlier, Settings settings, Redactor redactor) {
    Set<Origin> allowed =
        settings.allowedOrigins().stream().map(Origin::of).collect(Collectors.toSet());
    return open(
        new Routes(settings.target(), allowed),
        settings.limits(),
        WireLimits.DEFAULT,
        redactor,
        ((HttpFetcher) earlier).record(),
        () -> Trust.context(settings.caBundle()),
        InetAddress::getAllByName,
        List.of());
  }

  /**
   * A fetcher for one run.
   *
   * @param redactor knows the secrets, which are kept away from foreign origins and from the
   *     journal file
   * @param allowedOrigins servers besides the target that may have a private address and may get
   *     secrets, such as a local authorization server
   * @param journalFile gets every finished exchange at once, redacted, a line of JSON each; made
   *     when the first is there
   */
  public static Fetcher open(
      Target target,
      Limits limits,
      Redactor redactor,
      Set<Origin> allowedOrigins,
      @Nullable Path journalFile) {
    return open(
        new Routes(target, allowedOrigins),
        limits,
        WireLimits.DEFAULT,
        redactor,
        journalFile,
        () -> Trust.context(null),
        InetAddress::getAllByName);
  }

  static Fetcher open(
      Routes routes,
      Limits limits,
      WireLimits wireLimits,
      Redactor redactor,
      @Nullable Path journalFile,
      Supplier<SSLContext> tls,
      Resolver.Lookup lookup) {
    Journal journal = new Journal(redactor, journalFile);
    return open(routes, limits, wireLimits, redactor, journal, tls, lookup, List.of(journal));
  }

  private static Fetcher open(
      Routes routes,
      Limits limits,
      WireLimits wireLimits,
      Redactor redactor,
      Journal journal,
      Supplier<SSLContext> tls,
      Resolver.Lookup lookup,
      List<HttpFetcher.Owned> ownedToo) {
    Resolver resolver = new Resolver(lookup);
    Watchdog watchdog = new Watchdog();
    HttpExchanger wire =
        new HttpExchanger(
            new Connector(routes, resolver, new Tls(tls, InstantSource.system()), wireLimits),
            wireLimits);
    Budget budget = new Budget(limits, wireLimits.runBytes());
    return new HttpFetcher(
        new Sender(routes, wire, watchdog, budget, redactor),
        new Redirects(routes, wireLimits.redirects()),
        budget,
        new IssuedByServer(redactor),
        journal,
        new RequestPool(limits.concurrency()),
        new PagePool(limits.concurrency()),
        Stream.concat(Stream.of(resolver, watchdog), ownedToo.stream()).toList());
  }
}
