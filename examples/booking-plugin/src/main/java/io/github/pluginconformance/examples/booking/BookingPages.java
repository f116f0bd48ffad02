package io.github.pluginconformance.examples.booking;

/** The pages of the plugin, with the tags of a rich preview (ogp.me). */
class BookingPages {

  private final String publicUrl;

  BookingPages(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** Shows a draft. Only the button places the order, and only by POST. */
  String draft(String key, Orders.Draft draft) {
    return page(
        "Order: " + draft.portions() + " x " + draft.dish(),
        "/drafts/" + key,
        "<form method=\"post\"><button>Place this order</button></form>");
  }

  String placed(Order order) {
    return page("Ordered: " + order.portions() + " x " + order.dish(), "/", "<p>Thank you.</p>");
  }

  /** Where the user says who they are. The state is the platform's, and goes back to it. */
  static String login(String state) {
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Sign in to Tables and Dishes</title></head>
    <body><form method="post">
    <label>Name <input name="username" autocomplete="username"></label>
    <label>Password <input name="password" type="password"></label>
    <input name="state" type="hidden" value="%s">
    <button>Sign in</button>
    </form></body>
    </html>
    """
        .formatted(escape(state));
  }

  String legal() {
    return page(
        "Legal information",
        "/legal",
        "<p>This example keeps its bookings in memory and forgets them.</p>");
  }

  private String page(String title, String path, String content) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%1$s</title>
    <meta property="og:site_name" content="Tables and Dishes">
    <meta property="og:type" content="website">
    <meta property="og:title" content="%1$s">
    <meta property="og:description" content="An order that waits for its user.">
    <meta property="og:image" content="%2$s/logo.png">
    <meta property="og:url" content="%2$s%3$s">
    </head>
    <body><h1>%1$s</h1>%4$s</body>
    </html>
    """
        .formatted(escape(title), publicUrl, path, content);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
