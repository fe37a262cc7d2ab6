package org.wishdesk.paper;

import java.util.List;

/**
 * A table as data, before it is a workbook, a text file or a paper.
 *
 * @param title   stands above on paper
 * @param notes   lines under the title on paper, in order
 * @param rows    as many values as there are columns: text, whole numbers or null; read once, so they may stream
 */
public record Sheet(String title, List<String> notes, List<Column> columns, Iterable<List<Object>> rows) {

    /** @param width in characters of a workbook column */
    public record Column(String heading, Kind kind, int width) {
    }

    /** TEXT keeps ids and phones as they are; WHOLE is a number one can add. */
    public enum Kind { TEXT, WHOLE }
}
