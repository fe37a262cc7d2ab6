package org.wishdesk.inventory;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Season;
import org.wishdesk.words.Words;

/**
 * A box or shelf.
 *
 * @param code   short, for labels and for saying aloud: M-W-170
 * @param shelf  which sort of shelf it is
 * @param who    null where it does not matter or was not said, as the season
 * @param size   the band's lower end, empty where it does not matter
 */
public record Bin(String code, Shelf shelf, ForWhom who, Season season, String size) {

    /** It still has to be sorted, or measured. */
    public boolean unsorted() {
        return shelf == Shelf.UNSORTED;
    }

    /** The code in words: 衣架 男 冬 170. */
    public String says(Words words) {
        return Stream.of(words.t(shelf), who == null ? "" : words.t(who), season == null ? "" : words.t(season), size)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
