package io.github.pluginconformance.examples.boot;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Lets the platform's pages call a plugin that runs on the developer's machine. */
@Configuration
class PlatformPages {

  @Bean
  FilterRegistrationBean<CorsFilter> corsFilter() {
    CorsConfiguration allowed = new CorsConfiguration();
    allowed.setAllowedOrigins(List.of("https://chatgpt.com", "https://chat.openai.com"));
    allowed.addAllowedMethod(CorsConfiguration.ALL);
    allowed.addAllowedHeader(CorsConfiguration.ALL);
    UrlBasedCorsConfigurationSource everywhere = new UrlBasedCorsConfigurationSource();
    everywhere.registerCorsConfiguration("/**", allowed);
    FilterRegistrationBean<CorsFilter> filter =
        new FilterRegistrationBean<>(new CorsFilter(everywhere));
    // Before the token is asked for: a preflight carries none.
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }
}
