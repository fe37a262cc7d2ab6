package org.wishdesk.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.wishdesk.base.Money;
import org.wishdesk.base.Refused;

/**
 * A sum of money as 中文大写, by 正确填写票据和结算凭证的基本规定. Where the rule allows two ways, one is kept to: 整 stands after 元 and
 * after 角 (会计基础工作规范 asks for it), a nought in the place of 元 is said before 角, and one in the place of 万 is not said before 仟.
 */
public final class Capitals {

    private static final Properties CHARACTERS = characters();
    private static final String DIGITS = CHARACTERS.getProperty("digits");
    private static final String PLACES = CHARACTERS.getProperty("places");
    private static final String GROUPS = CHARACTERS.getProperty("groups");
    private static final char NOUGHT = DIGITS.charAt(0);
    private static final int GROUP = 10_000;

    private Capitals() {
    }

    private static Properties characters() {
        Properties characters = new Properties();
        try (InputStream in = Capitals.class.getResourceAsStream("capitals.txt")) {
            characters.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return characters;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it stands on a receipt, with 人民币 before it and no gap. */
    public static String rmb(Money sum) {
        return CHARACTERS.getProperty("currency") + of(sum);
    }

    /** The capitals alone. Refused for a sum below nought, which no receipt can carry, and above {@link Money#LIMIT}. */
    public static String of(Money sum) {
        if (sum.fen() < 0 || sum.compareTo(Money.LIMIT) > 0) {
            throw new Refused("words.noCapitals", sum);
        }
        long yuan = sum.fen() / 100;
        int jiao = (int) (sum.fen() / 10 % 10);
        int fen = (int) (sum.fen() % 10);
        StringBuilder text = new StringBuilder();
        if (yuan > 0 || sum.isZero()) {
            text.append(yuan == 0 ? NOUGHT : whole(yuan)).append(CHARACTERS.getProperty("yuan"));
        }
        if (yuan > 0 && (jiao > 0 ? yuan % 10 == 0 : fen > 0)) {
            text.append(NOUGHT);
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append(CHARACTERS.getProperty("jiao"));
        }
        return text.append(fen > 0 ? DIGITS.charAt(fen) + CHARACTERS.getProperty("fen") : CHARACTERS.getProperty("whole")).toString();
    }

    /** Whole yuan, four figures at a time: 仟佰拾, then 万 or 亿. */
    private static CharSequence whole(long yuan) {
        StringBuilder text = new StringBuilder();
        int[] groups = {(int) (yuan % GROUP), (int) (yuan / GROUP % GROUP), (int) (yuan / GROUP / GROUP)};
        boolean gap = false;
        for (int g = 2; g >= 0; g--) {
            if (groups[g] == 0) {
                gap = !text.isEmpty();
                continue;
            }
            boolean endedInNought = g == 1 && groups[2] % 10 == 0;
            if (!text.isEmpty() && (gap || endedInNought || groups[g] < 1000)) {
                text.append(NOUGHT);
            }
            text.append(group(groups[g]));
            if (g > 0) {
                text.append(GROUPS.charAt(g - 1));
            }
            gap = false;
        }
        return text;
    }

    private static CharSequence group(int four) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10) {
            int figure = four / unit % 10;
            if (figure == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append(NOUGHT);
                gap = false;
            }
            text.append(DIGITS.charAt(figure));
            if (place > 0) {
                text.append(PLACES.charAt(place - 1));
            }
        }
        return text;
    }
}
