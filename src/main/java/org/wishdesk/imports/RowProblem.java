package org.wishdesk.imports;

import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.words.Words;

/**
 * Why a row is refused.
 *
 * @param row     its number in the file, from 1
 * @param problem its field is the column's heading
 */
public record RowProblem(int row, Problem problem) {

    RowProblem(int row, String column, String key, Object... args) {
        this(row, new Problem(column, key, List.of(args)));
    }

    /** The row, the column and what is wrong, as one sentence. */
    public String in(Words words) {
        return words.t("imports.rowProblem", Integer.toString(row), problem.field(), words.t(problem));
    }
}
