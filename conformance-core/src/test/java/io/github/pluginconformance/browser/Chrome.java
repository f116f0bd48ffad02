package io.github.pluginconformance.browser;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, driven by the chromedriver that came with it. */
final class Chrome implements AutoCloseable {

  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** A bound and no measure: a machine may be busy with other things. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final ChromeDriver driver;

  private Chrome(ChromeDriver driver) {
    this.driver = driver;
  }

  /** Why no browser can be started; empty if one can. */
  static Optional<String> missing() {
    return browser().isPresent() && onPath("chromedriver").isPresent()
        ? Optional.empty()
        : Optional.of("neither chromium nor Chrome with chromedriver is on the PATH");
  }

  /** Starts one that can look up no host. */
  static Chrome start(Path profile) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser().orElseThrow().toFile());
    options.addArguments(
        "--force-prefers-reduced-motion",
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--no-first-run",
        "--host-resolver-rules=MAP * ~NOTFOUND",
        "--user-data-dir=" + profile);
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.PERFORMANCE, Level.ALL);
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    ChromeDriver driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(PATIENCE).pageLoadTimeout(PATIENCE);
    return new Chrome(driver);
  }

  /** Opens a file and waits until all of it is there. */
  void open(Path file, String fragment) {
    driver.get("about:blank");
    driver.get(file.toUri() + fragment);
    await()
        .atMost(PATIENCE)
        .until(
            () -> eval("document.readyState === 'complete' && !!document.querySelector('footer')"));
  }

  /** Makes the window as large as a screen of this size; 0 for what it was. */
  void screen(int width, int height) {
    if (width == 0) {
      driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    } else {
      driver.executeCdpCommand(
          "Emulation.setDeviceMetricsOverride",
          Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }
  }

  /**
   * Shows the page as another medium would.
   *
   * @param medium {@code screen} or {@code print}
   * @param scheme {@code light} or {@code dark}
   */
  void medium(String medium, String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of(
            "media",
            medium,
            "features",
            List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What a function of the page gives back. */
  @SuppressWarnings("unchecked") // the caller knows what it asks for
  <T> T eval(String script, Object... arguments) {
    return (T) Objects.requireNonNull(driver.executeScript("return " + script, arguments));
  }

  void run(String script, Object... arguments) {
    driver.executeScript(script, arguments);
  }

  /** Clicks where an element is, whatever lies upon it there. */
  void click(String selector) {
    Map<String, Number> at =
        eval(
            """
            (e => {
              e.scrollIntoView({ behavior: 'instant', block: 'center' });
              const r = e.getBoundingClientRect();
              return { x: r.x + r.width / 2, y: r.y + r.height / 2 };
            })(document.querySelector(arguments[0]))
            """,
            selector);
    for (String type : List.of("mousePressed", "mouseReleased")) {
      driver.executeCdpCommand(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              Objects.requireNonNull(at.get("x")),
              "y",
              Objects.requireNonNull(at.get("y")),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** The ids of the elements that a reader can see. */
  List<String> visible(String selector) {
    return eval(
        "[...document.querySelectorAll(arguments[0])].filter(e => e.checkVisibility()).map(e =>"
            + " e.id)",
        selector);
  }

  void press(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  void tab() {
    press(Keys.TAB);
  }

  /** The id of what the keyboard talks to. */
  String focused() {
    return eval("document.activeElement.id || document.activeElement.tagName");
  }

  /** Every address that the page has asked for since the log was read last. */
  List<String> requested() {
    List<String> addresses = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get(LogType.PERFORMANCE)) {
      if (entry.getMessage().contains("Network.requestWillBeSent\"")) {
        addresses.add(
            entry.getMessage().replaceAll("(?s).*\"request\":\\{.*?\"url\":\"(.*?)\".*", "$1"));
      }
    }
    return addresses;
  }

  /** What the browser complains of, such as a breach of the content security policy. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .map(LogEntry::getMessage)
        .toList();
  }

  /**
   * Findings of axe-core as {@link #barriers} has them, of three elements of each look: what has
   * the same classes in the same place has the same colours, and measuring those takes axe-core
   * most of its time.
   */
  List<String> barriersOfEachLook() throws IOException {
    run(
        """
        const seen = {};
        document.querySelectorAll('.rule, tr, li, .finding, details').forEach(e => {
          let look = '';
          for (let p = e; p; p = p.parentElement) {
            look += p.tagName + [...p.classList].filter(c => !c.startsWith('a-')).join('.') + ' ';
          }
          seen[look] = (seen[look] || 0) + 1;
          e.toggleAttribute('data-alike', seen[look] > 3);
        });
        """);
    return barriers();
  }

  /** Findings of axe-core that keep somebody from using the page, each with its places. */
  List<String> barriers() throws IOException {
    run(axe());
    Object found =
        driver.executeAsyncScript(
            """
            const done = arguments[arguments.length - 1];
            axe.run({ include: [['html']], exclude: [['[data-alike]']] }, { resultTypes: ['violations'] }).then(
              r => done(r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ' (' + v.impact + '): ' + v.help + ': '
                  + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0] || n.all[0] || {message: ''}).message).join(' | '))),
              e => done(['axe failed: ' + e]));
            """);
    @SuppressWarnings("unchecked")
    List<String> lines = (List<String>) Objects.requireNonNull(found);
    return lines;
  }

  private static String axe() throws IOException {
    try (InputStream in = Chrome.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** The page as a file, from top to bottom. */
  void picture(Path file) throws IOException {
    Long height = eval("Math.min(document.documentElement.scrollHeight, 4000)");
    Long width = eval("document.documentElement.clientWidth");
    Map<String, Object> shot =
        driver.executeCdpCommand(
            "Page.captureScreenshot",
            Map.of(
                "format",
                "png",
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Base64.getDecoder().decode(String.valueOf(shot.get("data"))));
  }

  /** The page as it would be printed, in PDF. */
  byte[] print() {
    Map<String, Object> printed =
        driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    return Base64.getDecoder().decode(String.valueOf(printed.get("data")));
  }

  @Override
  public void close() {
    driver.quit();
  }

  private static Optional<Path> browser() {
    return BROWSERS.stream().flatMap(name -> onPath(name).stream()).findFirst();
  }

  private static Optional<Path> onPath(String name) {
    @Nullable String path = System.getenv("PATH");
    return Stream.of(String.valueOf(path).split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
