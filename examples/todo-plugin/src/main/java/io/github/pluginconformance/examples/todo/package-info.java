/** A plugin that keeps todo lists: the smallest complete example of a ChatGPT plugin. */
package io.github.pluginconformance.examples.todo;
