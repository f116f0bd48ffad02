package io.github.pluginconformance.examples.copilot;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Repairs ask for a key; all else is as in the OAuth example. */
@Configuration
class KeySecurity {

  @Bean
  @Order(0)
  SecurityFilterChain repairsSecurity(HttpSecurity http, @Value("${example.api-key}") String key)
      throws Exception {
    return http.securityMatcher("/repairs/**")
        .addFilterBefore(new KeyFilter(key), AuthorizationFilter.class)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .csrf(csrf -> csrf.disable())
        .build();
  }
}
