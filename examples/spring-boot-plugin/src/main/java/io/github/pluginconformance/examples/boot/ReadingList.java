package io.github.pluginconformance.examples.boot;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application, and what springdoc says of the API as a whole. */
@SpringBootApplication
@OpenAPIDefinition(
    info =
        @Info(
            title = "Reading list",
            description = "Lists, adds, shows and removes the books that somebody wants to read.",
            version = "1.0"),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(name = "token", type = SecuritySchemeType.HTTP, scheme = "bearer")
public class ReadingList {

  /** Starts it. */
  public static void main(String[] args) {
    SpringApplication.run(ReadingList.class, args);
  }
}
