package org.wishdesk.goods;

import java.util.Optional;
import java.util.regex.Pattern;
import org.wishdesk.base.Text;

/**
 * 书号, the number of a book (GB/T 5795, ISO 2108): thirteen figures that begin with 978 or 979 and are an {@link Ean}, or, on books from before
 * 2007, ten with a check of their own, which may be X. Both name the same book, so the long one is kept. Some covers print two or five
 * figures more beside it; they say the price or the edition and do not belong to the number.
 */
public final class Isbn {

    private static final Pattern LONG = Pattern.compile("(97[89]\\d{10})(?:\\d{2}|\\d{5})?");
    /** Ten figures that begin with 2 (books in French) are our own labels'. */
    private static final Pattern SHORT = Pattern.compile("[013-9]\\d{8}[\\dX]");

    private Isbn() {
    }

    /** It has the form of a book's number, whether or not its check is right. */
    public static boolean like(String typed) {
        String plain = plain(typed);
        return LONG.matcher(plain).matches() || SHORT.matcher(plain).matches();
    }

    /** The number in thirteen figures; empty when it is none or its check figure does not agree. */
    public static Optional<String> read(String typed) {
        String plain = plain(typed);
        var thirteen = LONG.matcher(plain);
        if (thirteen.matches()) {
            return Optional.of(thirteen.group(1)).filter(Ean::valid);
        }
        if (!SHORT.matcher(plain).matches() || check(plain) != plain.charAt(9)) {
            return Optional.empty();
        }
        String book = "978" + plain.substring(0, 9);
        return Optional.of(book + Ean.check(book));
    }

    /** The tenth figure: the nine before it weigh 10, 9, … 2, and with it the sum is a multiple of eleven. */
    private static char check(String ten) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (ten.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static String plain(String typed) {
        return Text.clean(typed).toUpperCase(java.util.Locale.ROOT).replaceFirst("^ISBN:?", "").replaceAll("[ -]", "");
    }
}
