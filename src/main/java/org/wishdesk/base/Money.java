package org.wishdesk.base;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/**
 * A sum of yuan, kept as whole fen (分), so that the odd cents of a giving group never drift.
 *
 * @param fen hundredths of a yuan; negative for what leaves
 */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** The largest sum one entry may hold: ten billion yuan, far beyond any county, far below overflow. */
    public static final Money LIMIT = new Money(1_000_000_000_000L);

    public static Money ofFen(long fen) {
        return new Money(fen);
    }

    /** Reads {@code 600}, {@code 3.62}, {@code 1,500.00}, {@code ¥20} or {@code 20元}; empty when it is no sum or finer than a fen. */
    public static Optional<Money> read(String typed) {
        String text = Text.figures(typed).replaceAll("^[¥￥]|\\u5143$", "").strip();
        // A comma anywhere but before thousands may have been meant for a point.
        if (!text.matches("-?(\\d{1,12}|\\d{1,3}(,\\d{3}){1,3})(\\.\\d{1,2})?")) {
            return Optional.empty();
        }
        Money money = new Money(new BigDecimal(text.replace(",", "")).movePointRight(2).longValueExact());
        return Math.abs(money.fen) > LIMIT.fen ? Optional.empty() : Optional.of(money);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus() {
        return new Money(Math.negateExact(fen));
    }

    public boolean isZero() {
        return fen == 0;
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(fen, other.fen);
    }

    /** As people read it: {@code 30,473.70}, without a sign for the currency. */
    @Override
    public String toString() {
        return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(yuan());
    }
}
