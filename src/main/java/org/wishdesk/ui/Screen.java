package org.wishdesk.ui;

import java.util.List;
import javafx.scene.Parent;

/** One place of work in the window. It asks its noun and shows the answer; it holds no truth. */
public interface Screen {

    /** A key on the screen and the sentence that says what it does; shown by F1. */
    record Key(String keys, String sentence) {
    }

    /** The key of its name in the words. */
    String title();

    /** Its icon in the navigation, an Ikonli code. */
    String icon();

    /** Built once, when it is first shown. */
    Parent view();

    /** It is in front now, or the ledger has changed: ask again. */
    void refresh();

    /** Puts the cursor where work begins. */
    void focus();

    default List<Key> keys() {
        return List.of();
    }
}
