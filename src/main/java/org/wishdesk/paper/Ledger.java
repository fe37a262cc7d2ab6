package org.wishdesk.paper;

import java.util.List;
import java.util.Map;

/**
 * A ledger as it was read from a file.
 *
 * @param headings in the file's order
 * @param rows     below the heading, blank rows left out
 */
public record Ledger(String name, List<String> headings, List<Row> rows) {

    /**
     * @param number the row's number in the file, from 1, as a spreadsheet program shows it
     * @param cells  by heading, cleaned; a cell that is not there is empty
     */
    public record Row(int number, Map<String, String> cells) {

        public String get(String heading) {
            return cells.getOrDefault(heading, "");
        }
    }
}
