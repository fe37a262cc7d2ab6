package org.wishdesk.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wishdesk.base.Money;
import org.wishdesk.base.Text;
import org.wishdesk.paper.Ledger;
import org.wishdesk.people.IdNumber;
import org.wishdesk.people.Phone;

/** Reads the cells of one row and keeps what is wrong with them, by column. */
final class RowReader {

    /** What people write where there is nothing to write. */
    private static final String NOTHING = "[-\u2014/\\\\\u65e0]+|\u6682\u65e0|\u6ca1\u6709";

    private final Form form;
    private final Ledger.Row row;
    private final List<RowProblem> problems = new ArrayList<>();

    RowReader(Form form, Ledger.Row row) {
        this.form = form;
        this.row = row;
        if (!row.get(org.wishdesk.paper.LedgerReader.OVERFLOW).isEmpty()) {
            problems.add(new RowProblem(row.number(), "", "imports.moreCellsThanHeadings"));
        }
    }

    int number() {
        return row.number();
    }

    List<RowProblem> problems() {
        return problems;
    }

    void problem(String field, String key, Object... args) {
        problems.add(new RowProblem(row.number(), form.heading(field), key, args));
    }

    String text(String field) {
        String text = row.get(form.heading(field));
        return text.matches(NOTHING) ? "" : text;
    }

    /** The cells in the form's order, as they are compared with what was taken in before. */
    String content() {
        StringBuilder all = new StringBuilder();
        form.fields().forEach(field -> all.append(field).append('=').append(text(field)).append('\u001f'));
        return all.toString();
    }

    String needed(String field, int most) {
        String text = limited(field, most);
        if (text.isEmpty()) {
            problem(field, "imports.cellEmpty");
        }
        return text;
    }

    String limited(String field, int most) {
        String text = text(field);
        if (Text.length(text) > most) {
            problem(field, "imports.cellTooLong", most);
        }
        return text;
    }

    /** A whole number of pieces, 1 or more. */
    int pieces(String field, int most) {
        String text = text(field).replace(",", "").replaceFirst("\\.0+$", "");
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problem(field, "imports.notPieces", Text.head(text(field), 20), most);
        return 1;
    }

    /** A whole number or nothing. */
    Integer number(String field, int least, int most) {
        String text = text(field).replaceFirst("\\.0+$", "");
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problem(field, "imports.notNumber", Text.head(text, 20), least, most);
        return null;
    }

    Money money(String field) {
        Optional<Money> money = Money.read(text(field));
        if (money.isPresent() && money.get().fen() > 0) {
            return money.get();
        }
        problem(field, "imports.notMoney", Text.head(text(field), 20));
        return Money.ofFen(1);
    }

    Money moneyOrNothing(String field) {
        return text(field).isEmpty() || Money.read(text(field)).filter(Money::isZero).isPresent() ? Money.ZERO : money(field);
    }

    LocalDate date(String field) {
        if (text(field).isEmpty()) {
            return null;
        }
        Optional<LocalDate> date = Dates.date(text(field));
        if (date.isEmpty()) {
            problem(field, "imports.notDate", Text.head(text(field), 20));
        }
        return date.orElse(null);
    }

    LocalTime time(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return LocalTime.MIDNIGHT;
        }
        Optional<LocalTime> time = Dates.time(text);
        if (time.isEmpty()) {
            problem(field, "imports.notTime", Text.head(text, 20));
        }
        return time.orElse(LocalTime.MIDNIGHT);
    }

    /** One of the words a set knows; what else stands there is a problem. */
    <E extends Enum<E>> E one(String field, String set, Class<E> type, E otherwise) {
        String text = text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<String> constant = form.value(set, text);
        if (constant.isEmpty()) {
            problem(field, "imports.unknownWord", Text.head(text, 20));
            return otherwise;
        }
        return Enum.valueOf(type, constant.get());
    }

    boolean yes(String field, boolean otherwise) {
        String text = text(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<String> constant = form.value("yesno", text);
        if (constant.isEmpty()) {
            problem(field, "imports.unknownWord", Text.head(text, 20));
        }
        return constant.filter("YES"::equals).isPresent();
    }

    /** The number is never repeated in the message. */
    String phone(String field) {
        String text = text(field);
        if (!text.isEmpty() && Phone.read(text).isEmpty()) {
            problem(field, text.matches("(?i).*\\dE\\+?\\d+.*") ? "people.idNumber.spoiltBySpreadsheet" : "imports.notPhone");
        }
        return text;
    }

    String idNumber(String field) {
        String text = text(field);
        if (!text.isEmpty()) {
            IdNumber.problem(text).ifPresent(key -> problem(field, key));
        }
        return text;
    }
}
