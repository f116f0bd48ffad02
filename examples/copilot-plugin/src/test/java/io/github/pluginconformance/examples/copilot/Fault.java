package io.github.pluginconformance.examples.copilot;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Breaks one thing of the running APIs, whichever a test has chosen. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Fault extends OncePerRequestFilter {

  /** What is broken. */
  enum Kind {
    NOTHING,
    ANOTHER_ANSWER,
    ANY_KEY,
    FORBIDDEN,
    POPUP_CUT_OFF
  }

  private final String key;
  private volatile Kind kind = Kind.NOTHING;

  Fault(@Value("${example.api-key}") String key) {
    this.key = key;
  }

  void is(Kind other) {
    kind = other;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (kind) {
      case NOTHING -> chain.doFilter(request, response);
      case ANOTHER_ANSWER -> answerOtherwise(request, response, chain);
      case ANY_KEY -> chain.doFilter(withRightKey(request), response);
      case FORBIDDEN -> forbid(request, response, chain);
      case POPUP_CUT_OFF -> {
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
      }
    }
  }

  private void answerOtherwise(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean listed =
        request.getMethod().equals("GET") && request.getRequestURI().equals("/repairs");
    if (listed && key.equals(request.getHeader(KeyFilter.HEADER))) {
      response.setContentType("application/json");
      response.getWriter().write("{\"repairs\": [{\"id\": 7}]}");
    } else {
      chain.doFilter(request, response);
    }
  }

  private HttpServletRequest withRightKey(HttpServletRequest request) {
    return new HttpServletRequestWrapper(request) {
      @Override
      public String getHeader(String name) {
        String sent = super.getHeader(name);
        boolean any = name.equals(KeyFilter.HEADER) && sent != null && !sent.isEmpty();
        return any ? key : sent;
      }
    };
  }

  private static void forbid(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getRequestURI().startsWith("/todos") && response.getStatus() == 401) {
      response.setStatus(403);
    }
  }
}
