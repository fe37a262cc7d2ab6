package org.wishdesk.command;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.wishdesk.store.StoreLocation;
import org.wishdesk.words.Language;

/** What every command takes, before or after its name. */
public record Options(Optional<StoreLocation> where, Language language, boolean json) {

    /** The language must be known before anything can be said; a word that is no language is left for the command line to refuse. */
    public static Language language(String[] args) {
        List<String> all = Arrays.asList(args);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith("--lang=")) {
                return Language.of(all.get(i).substring(7)).orElse(Language.ZH);
            }
            if (all.get(i).equals("--lang") && i + 1 < all.size()) {
                return Language.of(all.get(i + 1)).orElse(Language.ZH);
            }
        }
        return Language.ZH;
    }

    static Optional<StoreLocation> where(Path data, String url) {
        return data != null ? Optional.of(new StoreLocation.Folder(data)) : url != null ? Optional.of(new StoreLocation.Server(url)) : Optional.empty();
    }
}
