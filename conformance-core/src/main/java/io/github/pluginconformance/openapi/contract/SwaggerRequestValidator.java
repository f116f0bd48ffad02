package io.github.pluginconformance.openapi.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import io.swagger.v3.parser.core.models.ParseOptions;

/** Everything that touches the library; loaded only where it is there. */
final class SwaggerRequestValidator {

  private final OpenApiInteractionValidator validator;

  private SwaggerRequestValidator(OpenApiInteractionValidator validator) {
    this.validator = validator;
  }

  static SwaggerRequestValidator of(String document) {
    // With resolving on it would read files and fetch addresses that a reference names.
    ParseOptions options = new ParseOptions();
    options.setResolve(false);
    return new SwaggerRequestValidator(
        OpenApiInteractionValidator.createForInlineApiSpecification(document)
            .withParseOptions(options)
            .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
            .build());
  }

  boolean accepts(Operation operation, ReceivedResponse response) {
    SimpleResponse.Builder answer = SimpleResponse.Builder.status(response.status());
    for (Header header : response.headers()) {
      answer.withHeader(header.name(), header.value());
    }
    if (response.body().length > 0) {
      answer.withBody(response.body());
    }
    String path = operation.serverBase() + operation.path();
    return !validator
        .validateResponse(path, method(operation.method()), answer.build())
        .hasErrors();
  }

  boolean accepts(SentRequest request) {
    SimpleRequest.Builder sent =
        new SimpleRequest.Builder(method(request.method()), request.uri().getRawPath());
    for (Header header : request.headers()) {
      sent.withHeader(header.name(), header.value());
    }
    String query = request.uri().getRawQuery();
    for (ParameterDecoding.NamedText pair : Form.decode(query == null ? "" : query)) {
      sent.withQueryParam(pair.name(), pair.text());
    }
    if (request.body().length > 0) {
      sent.withBody(request.body());
    }
    return !validator.validateRequest(sent.build()).hasErrors();
  }

  private static Request.Method method(String name) {
    return Request.Method.valueOf(name);
  }
}
