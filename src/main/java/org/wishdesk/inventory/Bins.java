package org.wishdesk.inventory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Item;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Size;
import org.wishdesk.goods.Spec;

/**
 * 货位/箱号: which box or shelf a thing belongs to, by what it is, for whom, season and size. The rule is data ({@code bins.properties}); this class
 * only applies it. Worn things whose size is not known wait to be sorted (待分拣), as whole bags do.
 */
public final class Bins {

    private final Properties rules = Data.properties("bins.properties");
    private final Map<String, Shelf> groups = new HashMap<>();

    public Bins() {
        for (Shelf shelf : Shelf.values()) {
            for (String group : rules.getProperty("groups." + shelf, "").split("\\s*,\\s*")) {
                groups.put(group, shelf);
            }
        }
    }

    /** Never fails: everything has a place, be it the one for what is not sorted. */
    public Bin of(Item item, Spec spec) {
        Shelf shelf = shelf(item);
        String code = rules.getProperty("shelf." + shelf);
        Size size = Size.read(spec.size(), item.sizing(), spec.forWhom());
        String band = band(size);
        if (code.contains("{size}") && band.isEmpty()) {
            return new Bin(rules.getProperty("shelf." + Shelf.UNSORTED), Shelf.UNSORTED, null, null, "");
        }
        return new Bin(code.replace("{who}", rules.getProperty("who." + spec.forWhom())).replace("{season}", rules.getProperty("season." + spec.season()))
                .replace("{size}", band), shelf, code.contains("{who}") && spec.forWhom() != ForWhom.ANYONE ? spec.forWhom() : null,
                code.contains("{season}") && spec.season() != Season.ANY ? spec.season() : null, code.contains("{size}") ? band : "");
    }

    private Shelf shelf(Item item) {
        String bySizing = rules.getProperty("sizing." + item.sizing(), rules.getProperty("kind." + item.kind()));
        return groups.getOrDefault(item.fitGroup(), Shelf.valueOf(bySizing));
    }

    /** Empty when there is no number to go by. */
    private String band(Size size) {
        if (size.scale() == Size.Scale.ONE_SIZE) {
            return rules.getProperty("one");
        }
        if (!size.measured()) {
            return "";
        }
        int[] bands = Arrays.stream(rules.getProperty("band." + size.scale()).strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
        int band = Arrays.stream(bands).filter(b -> b <= size.value()).max().orElse(bands[0]);
        return rules.getProperty("prefix." + size.scale(), "") + band;
    }
}
