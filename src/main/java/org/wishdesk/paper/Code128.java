package org.wishdesk.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Code 128 in its set C: two digits to a sign, so an even number of digits makes the narrowest bar code there is for them (GB/T 18347). */
public final class Code128 {

    /** The white that must stand on either side. */
    public static final int QUIET = 10;

    private Code128() {
    }

    /**
     * A black bar.
     *
     * @param from  modules from the left of the first bar
     * @param width in modules, 1 to 4
     */
    public record Bar(int from, int width) {
    }

    /** @param digits an even number of them */
    public static List<Bar> bars(String digits) {
        if (!digits.matches("(\\d\\d)+")) {
            throw new IllegalArgumentException(digits.length() + " signs are no even number of digits");
        }
        BitMatrix row = new Code128Writer().encode(digits, BarcodeFormat.CODE_128, 1, 1, Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.FORCE_CODE_SET, "C"));
        List<Bar> bars = new ArrayList<>();
        for (int x = 0; x < row.getWidth(); x++) {
            int from = x;
            while (x < row.getWidth() && row.get(x, 0)) {
                x++;
            }
            if (x > from) {
                bars.add(new Bar(from, x - from));
            }
        }
        return bars;
    }

    /** How wide the bars are together, in modules, without the white beside them: start, a sign for two digits, check, stop. */
    public static int modules(String digits) {
        return 11 + digits.length() / 2 * 11 + 11 + 13;
    }
}
