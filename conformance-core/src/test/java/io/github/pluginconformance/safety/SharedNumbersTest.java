package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.testing.ActionRun;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Articles and comments that are numbered each for themselves, and {@code id} in every path: the
 * comment 3 is none of the article 3's.
 */
class SharedNumbersTest {

  private final Map<Integer, ObjectNode> articles = new TreeMap<>();
  private final Map<Integer, ObjectNode> comments = new TreeMap<>();
  private int lastArticle;
  private int lastComment;

  SharedNumbersTest() {
    for (String title : List.of("One", "Two", "Three")) {
      article(title);
    }
    comment(1, "Somebody's");
    comment(1, "Somebody else's");
  }

  private ObjectNode article(String title) {
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    articles.put(++lastArticle, article.put("id", lastArticle).put("title", title));
    return article;
  }

  private ObjectNode comment(int article, String text) {
    ObjectNode comment = JsonNodeFactory.instance.objectNode();
    comment.put("id", ++lastComment).put("article", article).put("text", text);
    comments.put(lastComment, comment);
    return comment;
  }

  private Answer answer(Asked asked, String fault) {
    if (asked.is("GET", "/articles")) {
      return Answer.of(200, wrapped(articles));
    }
    if (asked.is("POST", "/articles")) {
      return asked.body().path("title").isTextual()
          ? Answer.of(201, article(asked.body().path("title").textValue()))
          : Answer.refusal(422, "title is missing");
    }
    String inside = asked.behind("/articles/");
    if (inside != null && inside.endsWith("/comments")) {
      return within(asked, inside.substring(0, inside.length() - "/comments".length()), fault);
    }
    return inside != null
        ? one(asked, articles, inside, fault)
        : one(asked, comments, asked.path().substring("/comments/".length()), fault);
  }

  private Answer within(Asked asked, String id, String fault) {
    if (!id.matches("\\d{1,9}") || !articles.containsKey(Integer.valueOf(id))) {
      return Answer.refusal(404, "no such article");
    }
    int article = Integer.parseInt(id);
    if (asked.method().equals("POST")) {
      if (!asked.body().path("text").isTextual()) {
        return Answer.refusal(422, "text is missing");
      }
      ObjectNode made = comment(article, asked.body().path("text").textValue());
      return Answer.of(201, fault.equals("no id") ? made.deepCopy().without("id") : made);
    }
    Map<Integer, ObjectNode> of = new TreeMap<>(comments);
    of.values().removeIf(one -> one.path("article").intValue() != article);
    return Answer.of(200, wrapped(of));
  }

  private Answer one(Asked asked, Map<Integer, ObjectNode> all, String id, String fault) {
    if (!id.matches("\\d{1,9}") || !all.containsKey(Integer.valueOf(id))) {
      return Answer.refusal(404, "no such thing");
    }
    if (!asked.method().equals("DELETE")) {
      return Answer.of(200, all.get(Integer.valueOf(id)));
    }
    if (all == articles) {
      comments.values().removeIf(one -> one.path("article").asText().equals(id));
      articles.remove(Integer.valueOf(id));
    } else if (!fault.equals("kept")) {
      comments.remove(Integer.valueOf(id));
    }
    return new Answer(204, null);
  }

  private static ObjectNode wrapped(Map<Integer, ObjectNode> things) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    things.values().forEach(all::add);
    return JsonNodeFactory.instance.objectNode().set("data", all);
  }

  @Test
  void a_comment_of_the_same_number_as_an_article_is_none_of_its_own() {
    Report report = report("");

    assertThat(report.rules())
        .flatExtracting(RuleResult::findings)
        .filteredOn(finding -> !finding.level().equals("note"))
        .isEmpty();
    assertThat(report.rules())
        .filteredOn(rule -> rule.id().equals("operation/delete-then-gone"))
        .extracting(RuleResult::outcome)
        .containsExactly("satisfied");
    assertThat(report.run().leftBehind()).isEmpty();
    assertThat(articles).hasSize(3);
    assertThat(comments).hasSize(2);
  }

  @Test
  void a_comment_that_is_answered_without_its_number_is_not_taken_for_that_of_the_article() {
    for (int i = 0; i < 3; i++) {
      // The article that the run makes is the fourth, as is a comment of somebody's.
      comment(2, "Somebody's " + i);
    }

    report("no id");

    assertThat(comments.values().stream().map(one -> one.path("text").asText()))
        .contains("Somebody's", "Somebody else's", "Somebody's 0", "Somebody's 1", "Somebody's 2");
  }

  @Test
  void a_comment_that_stays_is_told() {
    assertThat(ActionRun.errors(report("kept"))).containsExactly("operation/delete-then-gone");
  }

  private Report report(String fault) {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, asked -> answer(asked, fault))) {
      return ActionRun.of(plugin);
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Articles', 'version': '1', 'description': 'Articles with comments'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/articles': {
         'get': {'operationId': 'listArticles', 'summary': 'Lists the articles', 'responses': {
           '200': {'$ref': '#/components/responses/Articles'}}},
         'post': {'operationId': 'addArticle', 'summary': 'Adds an article',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['title'], 'properties': {
             'title': {'type': 'string', 'description': 'title'}}}}}},
          'responses': {
           '201': {'$ref': '#/components/responses/Article'},
           '422': {'$ref': '#/components/responses/Refused'}}}},
        '/articles/{id}': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'description': 'the article',
           'schema': {'type': 'integer'}}],
         'get': {'operationId': 'getArticle', 'summary': 'Gets an article', 'responses': {
           '200': {'$ref': '#/components/responses/Article'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteArticle', 'summary': 'Deletes an article', 'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/articles/{id}/comments': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'description': 'the article',
           'schema': {'type': 'integer'}}],
         'get': {'operationId': 'listComments', 'summary': 'Lists the comments on an article',
          'responses': {
           '200': {'$ref': '#/components/responses/Comments'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'post': {'operationId': 'addComment', 'summary': 'Comments on an article',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['text'], 'properties': {
             'text': {'type': 'string', 'description': 'what to say'}}}}}},
          'responses': {
           '201': {'$ref': '#/components/responses/Comment'},
           '404': {'$ref': '#/components/responses/Refused'},
           '422': {'$ref': '#/components/responses/Refused'}}}},
        '/comments/{id}': {
         'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'description': 'the comment',
           'schema': {'type': 'integer'}}],
         'get': {'operationId': 'getComment', 'summary': 'Gets a comment', 'responses': {
           '200': {'$ref': '#/components/responses/Comment'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteComment', 'summary': 'Deletes a comment', 'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}},
         'Article': {'description': 'article', 'content': {'application/json': {'schema':
          {'$ref': '#/components/schemas/Article'}}}},
         'Articles': {'description': 'articles', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['data'], 'properties': {'data':
           {'type': 'array', 'items': {'$ref': '#/components/schemas/Article'}}}}}}},
         'Comment': {'description': 'comment', 'content': {'application/json': {'schema':
          {'$ref': '#/components/schemas/Comment'}}}},
         'Comments': {'description': 'comments', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['data'], 'properties': {'data':
           {'type': 'array', 'items': {'$ref': '#/components/schemas/Comment'}}}}}}}},
        'schemas': {
         'Article': {'type': 'object', 'required': ['id', 'title'], 'properties': {
          'id': {'type': 'integer'}, 'title': {'type': 'string'}}},
         'Comment': {'type': 'object', 'required': ['text'], 'properties': {
          'id': {'type': 'integer'}, 'article': {'type': 'integer'}, 'text': {'type': 'string'}}}}}}
      """;
}
