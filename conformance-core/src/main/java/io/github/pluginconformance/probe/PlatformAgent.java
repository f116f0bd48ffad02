package io.github.pluginconformance.probe;

/**
 * How the platform names itself to web servers, when it calls an API and when it fetches a page.
 */
public final class PlatformAgent {

  /** The value of {@code User-Agent}. */
  public static final String NAME =
      "Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko); compatible; ChatGPT-User/1.0; "
          + "+https://openai.com/bot";

  private PlatformAgent() {}
}
