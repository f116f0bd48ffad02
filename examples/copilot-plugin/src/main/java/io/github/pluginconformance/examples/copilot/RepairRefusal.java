package io.github.pluginconformance.examples.copilot;

/** Why a call was refused, in words that the model can act on. */
record RepairRefusal(String error) {}
