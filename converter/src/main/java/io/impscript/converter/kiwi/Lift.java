package io.impscript.converter.kiwi;

import io.impscript.model.SourceSpan;

/**
 * One change that brought an old description up to a newer schema.
 *
 * @param from the label before the step, such as {@code 7.1}
 * @param to the label after it
 * @param place what was changed
 * @param message what was changed, as one sentence without a final full stop
 * @param kept the XML of what newer schemas have no place for; empty where nothing was lost
 */
public record Lift(String from, String to, SourceSpan place, String message, String kept) {}
