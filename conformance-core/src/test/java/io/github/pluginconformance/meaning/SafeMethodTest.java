package io.github.pluginconformance.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A GET that is called like a verb: path, operationId, summary. */
class SafeMethodTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/email/{id} | getEmail | Get a single email by ID",
        "/orders | orderHistory | Order history of a user",
        "/books | bookSearch | Books by title",
        "/bookings | bookings_list | Bookings of today",
        "/record | record_get | A record",
        "/schedule | schedule | The schedule of a team",
        "/updates | updates | Recent updates",
        "/posts | posts | Latest posts",
        "/post-list | post_list | All posts",
        "/deleted | deletedItems | Items deleted lately",
        "/new | newReleases | New releases",
        "/transfer | transferWindow | Transfer windows of clubs",
        "/payments | payments | Lists payments",
        "/checkout | checkoutTimes | Checkout times of hotels",
        "/check | checkDomain | Check the availability of a domain",
        "/runs | runs_list | Runs of the pipeline",
        "/stops | stops | Bus stops nearby",
        "/stop/{id} | stopTimes | Stop times of a bus",
        "/start | startStations | Stations where routes start",
        "/address | addressLookup | Looks up an address",
        "/add-ons | addons | Add-ons of a plan",
        "/sets | setlists | Set lists of an artist",
        "/settings | settings | Settings of the user",
        "/reset-times | resetTimes | When limits reset",
        "/swatch | generateSwatch | Generate a swatch",
        "/password | generatePassword | Generate a random password",
        "/create-qr-code | getQRCode | Create a QR code",
        "/chart | createChart | Creates a bar chart of the sales",
        "/ | execute_formula | Executes a given formula and returns a result",
        "/plot | plot | Create plots from a table",
        "/dispatch | dispatchTimes | Dispatch times of parcels",
        "/dice | rollDice | Roll some dice",
        "/card | drawCard | Draw a card",
        "/translate | translate | Translate a text",
        "/convert | convert | Convert currencies",
        "/calc | calculate | Calculate a loan",
        "/track | trackPackage | Track a package",
        "/share | sharePrice | Share price of a company",
        "/buy | buySignals | Buy signals for a stock",
        "/rate | rates | Exchange rates",
        "/reviews | reviews | Reviews of a film",
        "/comments | comments | Comments of a post",
        "/likes | likeCount | How many likes a post has",
        "/message | messages | Messages of a thread",
        "/enable | whatYouCan | Enable users to find restaurants",
        "/help | help | Lets users book tables later: explains how",
        "/orders/{id}/cancel-policy | cancelPolicy | Cancellation policy of an order",
        "/delete-policy | deletionPolicy | How data is deleted",
        "/move | move_list | Moves of a Pokemon",
        "/store | store_list | Stores nearby",
        "/patch-notes | patch_notes_list | Patch notes",
        "/release | release_info | Release information",
        "/trade | tradeHistory | Trade history",
        "/vote | voteResults | Vote results",
        "/call | callLog | Log of calls",
        "/close | closePrice | Closing price of a share",
        "/open | openPrice | Opening price",
        "/log | logEntries | Log entries",
        "/sign | signs | Signs of the zodiac",
        "/build | buildStatus | Status of a build",
        "/deploy | deployments | Deployments of a project",
        "/export | exportCsv | Export the report as CSV",
        "/import | importTariffs | Import tariffs of a country",
        "/print | printers | Printers",
        "/charge | chargeStations | Charging stations nearby",
        "/drop | dropRates | Drop rates of items",
        "/fill | fillWords | Fill words",
        "/block | blockHeight | Block height",
        "/mint | mintStatus | Mint status",
        "/stake | stakePools | Stake pools",
        "/swap | swapQuote | Quote for a swap",
        "/burn | burnRate | Burn rate",
        "/join | joinDates | When members joined",
        "/issue | issue_list | Issues of a repository",
        "/pull | pullRequests | Pull requests",
        "/merge | mergeStatus | Whether it can be merged",
        "/change | changeLog | Changes of the last release",
        "/edit | editions | Editions of a book",
        "/save | savings | Savings by month",
        "/register | registers | Registers of companies",
        "/insert | insertSize | Insert size",
        "/lock | locks | Locks of a canal",
        "/ping | ping | Ping the server",
        "/random | randomJoke | Get a random joke",
        "/submit | submissions | Submissions of a contest",
        "/a | get_update_status | Gets the update status",
        "/a | fetchSentMails | Fetch sent mails",
        "/a | listCancelledOrders | Lists cancelled orders",
        "/a | plot | Plot a function",
        "/a | makeDiagram | Make a diagram",
        "/a | buildUrl | Builds a URL for a search"
      })
  void should_read_where_a_word_names_something(String path, String name, String summary) {
    assertThat(Wording.saysItActs(get(path, name, summary))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/users/{id}/delete | deleteUser | Deletes a user",
        "/mail | sendMail | Sends a mail",
        "/unsubscribe | unsubscribe | Unsubscribe the user",
        "/reset | resetPassword | Resets the password",
        "/orders/{id}/cancel | cancelOrder | Cancels the order",
        "/purge | purgeCache | Purges the cache",
        "/codes | createCode | Create a discount code",
        "/playlist | checkGET | Create a spotify music playlist",
        "/chart | createChart | Creates a chart account",
        "/run_sql | run_sql | Execute SQL queries on the network",
        "/chart | deleteChart | Creates a chart",
        "/job | executeJob | Executes a job with a formula",
        "/restart | restartServer | Restarts the server",
        "/read | markAsRead | Marks a message as read",
        "/approve | approveRequest | Approves a request",
        "/book | bookTable | Books a table",
        "/order | placeOrder | Places an order",
        "/upload | uploadFile | Uploads a file",
        "/overwrite | overwriteFile | Overwrites a file",
        "/replace | replaceText | Replaces the text of a file",
        "/write | writeFile | Writes a file",
        "/transfer | transferMoney | Transfers money",
        "/pay | payInvoice | Pays the invoice",
        "/a | addToCart | Adds a product to the cart",
        "/a | remove_item | Removes an item",
        "/a | createNote | Creates a note",
        "/a | update_profile | Updates the profile",
        "/a | setStatus | Sets the status",
        "/a | clearList | Clears the list",
        "/a | publishPost | Publishes a post",
        "/a | turnOn | Turns the light on",
        "/a | x | Delete the given to-do",
        "/transfer | transferMoney | Transfers money",
        "/history | deleteHistory | Deletes the history",
        "/history | deleteHistory | ",
        "/list | clearList | ",
        "/orders/{id}/cancel | cancelOrder | ",
        "/share | shareFile | Shares the file with everyone",
        "/drop | dropTable | Drop the table",
        "/reset | reset | Reset all settings",
        "/stop | stopServer | Stops the server",
        "/checkout | checkout | Checkout the cart",
        "/update | updateStatus | Updates the status"
      })
  void should_act_where_a_word_says_what_is_done(String path, String name, String summary) {
    assertThat(Wording.saysItActs(get(path, name, summary))).isTrue();
  }

  private static Operation get(String path, String name, String summary) {
    String text =
        """
        openapi: 3.0.3
        info: {title: t, version: '1'}
        paths: {'PATH': {get: {operationId: NAME, summary: 'SUMMARY', responses: {'200': {description: x}}}}}
        """
            .replace("PATH", path)
            .replace("NAME", name)
            .replace("SUMMARY", summary == null ? "" : summary);
    URI location = URI.create("https://plugin.example/openapi.yaml");
    return DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), location)
        .model()
        .orElseThrow()
        .operations()
        .get(0);
  }
}
