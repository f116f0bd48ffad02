package io.github.pluginconformance.copilot.card;

/**
 * One thing that a person sees of a card.
 *
 * @param kind {@code heading, text, fact, image, action} or {@code input}
 * @param text what is read: of a fact its name, of an image what it stands for
 * @param detail of a fact its value, of an image or an action its address; else empty
 */
public record CardLine(String kind, String text, String detail) {}
