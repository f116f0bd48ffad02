package io.github.pluginconformance.examples.todo;

/** The pages that the plugin's links lead to, with the tags of a rich preview (ogp.me). */
public class TodoPages {

  private final String publicUrl;

  public TodoPages(String publicUrl) {
    this.publicUrl = publicUrl;
  }

  /** The page of one todo. */
  public String todo(Todo todo) {
    return """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%1$s</title>
    <meta property="og:site_name" content="Todo Lists">
    <meta property="og:type" content="website">
    <meta property="og:title" content="%1$s">
    <meta property="og:description" content="A todo that is waiting to be done.">
    <meta property="og:image" content="%2$s/logo.png">
    <meta property="og:url" content="%3$s">
    </head>
    <body><h1>%1$s</h1></body>
    </html>
    """
        .formatted(escape(todo.text()), publicUrl, escape(todo.link()));
  }

  /** The legal page. */
  public String legal() {
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Legal information</title></head>
    <body><h1>Legal information</h1><p>This example keeps its lists in memory and forgets them.</p></body>
    </html>
    """;
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
