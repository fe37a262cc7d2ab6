package org.wishdesk.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wishdesk.base.Money;
import org.wishdesk.base.Text;
import org.wishdesk.paper.Ledger;
import org.wishdesk.people.IdNumber;
import org.wishdesk.people.Phone;

/** Reads the cells of one row and keeps what is wrong with them, by column. */
final class RowReader {

    /** What people write where there is nothing to write. */
    private static final String NOTHING = "[-\u2014/\\\\\u65e0]+|\u6682\u65e0|\u6ca1\u6709";

    /** Commas only where thousands are parted: 1,5 is no fifteen. */
    private static final String NUMBER = "(\\d{1,9}|\\d{1,3}(,\\d{3}){1,2})(\\.\\d{1,4})?";
    private static final Pattern LONG_NUMBER = Pattern.compile("(\\d{3})[\\d -]{5,}\\d[\\dXx]?");

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
        form.fields().forEach(field -> all.append(field).append('=').append(plain(field)).append('\u001f'));
        return all.toString();
    }

    /** One way of writing for all ways that mean the same: 2016.5.28 and 2016-05-28, 8:30 and 08:30, 2.0 and 2, so that a ledger saved anew is known again. */
    String plain(String field) {
        String text = text(field);
        return switch (field) {
            case "date", "born", "deadline" -> Dates.date(text).map(day -> day + Dates.time(text).map(t -> "T" + t).orElse("")).orElse(text);
            case "time" -> Dates.time(text).map(LocalTime::toString).orElse(text);
            case "quantity", "budget", "age", "familySize" -> text.matches(NUMBER) ? new BigDecimal(text.replace(",", "")).stripTrailingZeros().toPlainString() : text;
            default -> form.known(field, text).orElse(text);
        };
    }

    /** Blank below the first row of a gift or wish says the same as the first row. */
    boolean saysOtherwise(String field, RowReader first) {
        return !text(field).isEmpty() && !plain(field).equals(first.plain(field));
    }

    /** What stands in a cell as a message may repeat it: short, and never a whole number of a person that slipped into a wrong column. */
    static String said(String text) {
        return Text.head(LONG_NUMBER.matcher(text).replaceAll("$1\u2026"), 20);
    }

    /** A gift's, household's or wish's own number stands whole in a message, unless it is a person's phone or ID number that slipped there. */
    static String named(String key) {
        return key.matches("1[3-9]\\d{9}|\\d{15}|\\d{17}[\\dXx]") ? said(key) : key;
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
        String text = text(field).matches(NUMBER) ? text(field).replace(",", "").replaceFirst("\\.0+$", "") : "";
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        problem(field, "imports.notPieces", said(text(field)), most);
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
        problem(field, "imports.notNumber", said(text), least, most);
        return null;
    }

    Money money(String field) {
        Optional<Money> money = Money.read(text(field));
        if (money.isPresent() && money.get().fen() > 0) {
            return money.get();
        }
        problem(field, "imports.notMoney", said(text(field)));
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
            problem(field, "imports.notDate", said(text(field)));
        }
        return date.orElse(null);
    }

    /** @param date the column of the day, where the time may stand beside the day */
    LocalTime time(String field, String date) {
        String text = text(field);
        if (text.isEmpty()) {
            return Dates.time(text(date)).orElse(LocalTime.MIDNIGHT);
        }
        Optional<LocalTime> time = Dates.time(text);
        if (time.isEmpty()) {
            problem(field, "imports.notTime", said(text));
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
            problem(field, "imports.unknownWord", said(text));
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
            problem(field, "imports.unknownWord", said(text));
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
