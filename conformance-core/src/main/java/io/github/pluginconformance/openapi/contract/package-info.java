/** The contract that a document makes: how requests and answers keep or break it. */
@NullMarked
package io.github.pluginconformance.openapi.contract;

import org.jspecify.annotations.NullMarked;
