package io.github.pluginconformance.examples.oauth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Keeps a list of things to do for each user. Authorization server and API are one application. */
@SpringBootApplication
public class OAuthPlugin {

  public static void main(String[] args) {
    SpringApplication.run(OAuthPlugin.class, args);
  }
}
