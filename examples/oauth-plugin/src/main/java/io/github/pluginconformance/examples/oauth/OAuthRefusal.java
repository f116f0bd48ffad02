package io.github.pluginconformance.examples.oauth;

/** Why a call was refused, in words that the model can act on. */
record OAuthRefusal(String error) {}
