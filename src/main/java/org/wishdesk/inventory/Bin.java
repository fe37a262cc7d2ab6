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
 * @param size   the band, empty where it does not matter
 * @param spot   where it stands, in the manager's words; may be empty
 */
public record Bin(String code, Shelf shelf, ForWhom who, Season season, String size, String spot) {

    /** It still has to be sorted, or measured. */
    public boolean unsorted() {
        return shelf == Shelf.UNSORTED;
    }

    /** The code in words: 衣架 男 冬 170, and where it stands. */
    public String says(Words words) {
        return Stream.of(words.t(shelf), who == null ? "" : words.t(who), season == null ? "" : words.t(season), size, spot)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
