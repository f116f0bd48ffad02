/** An example: a plugin whose users sign in by OAuth, with an authorization server of its own. */
package io.github.pluginconformance.examples.oauth;
