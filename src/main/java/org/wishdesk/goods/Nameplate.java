package org.wishdesk.goods;

import java.util.ArrayList;
import java.util.List;
import org.wishdesk.base.Problem;
import org.wishdesk.base.Text;

/**
 * What an appliance's plate says and what the test at the counter showed; the fields are those of the second-hand electrical goods
 * register (旧电器电子产品流通管理办法, 商务部令2013年第1号).
 *
 * @param made   year or year and month of making or buying, 2014 or 2014-06; empty when not known
 * @param tester who switched it on
 */
public record Nameplate(String brand, String model, String serialNo, String made, ThreeC threeC, PowerTest powerTest, String tester) {

    public static final Nameplate NONE = new Nameplate("", "", "", "", ThreeC.UNKNOWN, PowerTest.NOT_TESTED, "");
    public static final int LONGEST = 60;

    /** What all of a kind have on their plates. */
    static Nameplate alike(String brand, String model) {
        return new Nameplate(brand, model, "", "", NONE.threeC, NONE.powerTest, "");
    }

    /** Nothing is known of it. */
    public boolean blank() {
        return clean().equals(NONE);
    }

    /** Of another piece just like it. */
    public Nameplate alike() {
        return new Nameplate(brand, model, "", made, threeC, powerTest, tester);
    }

    /** As it is kept: 2014年6月, 2014.6 and 201406 all become 2014-06. */
    public Nameplate clean() {
        return new Nameplate(Text.clean(brand), Text.clean(model), Text.clean(serialNo), yearAndMonth(made), threeC == null ? ThreeC.UNKNOWN : threeC,
                powerTest == null ? PowerTest.NOT_TESTED : powerTest, Text.clean(tester));
    }

    private static String yearAndMonth(String typed) {
        String[] parts = Text.clean(typed).replaceAll("^(\\d{4})(\\d{1,2})$", "$1-$2").split("\\D+");
        return parts.length == 0 || parts[0].isEmpty() ? Text.clean(typed) : parts.length == 1 ? parts[0]
                : "%s-%2s".formatted(parts[0], parts[1]).replace(' ', '0');
    }

    /**
     * @param field  what the fields' names begin with
     * @param pieces how many have this plate: a number of its own is of one
     */
    public List<Problem> problems(String field, int pieces) {
        List<Problem> problems = new ArrayList<>();
        Nameplate clean = clean();
        tooLong(problems, field + "brand", clean.brand);
        tooLong(problems, field + "model", clean.model);
        tooLong(problems, field + "serial", clean.serialNo);
        tooLong(problems, field + "tester", clean.tester);
        if (!clean.serialNo.isEmpty() && pieces > 1) {
            problems.add(new Problem(field + "serial", "goods.nameplate.oneEach", clean.serialNo));
        }
        if (!clean.made.matches("|(19|20)\\d{2}(-(0[1-9]|1[0-2]))?")) {
            problems.add(new Problem(field + "made", "goods.nameplate.madeOdd"));
        }
        return problems;
    }

    private static void tooLong(List<Problem> problems, String field, String text) {
        if (Text.length(text) > LONGEST) {
            problems.add(new Problem(field, "goods.nameplate.tooLong", LONGEST));
        }
    }
}
