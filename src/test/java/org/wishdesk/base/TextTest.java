package org.wishdesk.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed and pasted, and what is kept of it. Columns are written with escapes so that unseen signs can be read. */
class TextTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "\"\", \"\"",
            "\" \", \"\"",
            "\\u738b\\u82b3, \\u738b\\u82b3",
            "\" \\u738b\\u82b3\", \\u738b\\u82b3",
            "\"\\u738b\\u82b3 \", \\u738b\\u82b3",
            "Anna  Lee, Anna Lee",
            "Anna Lee, Anna Lee",
            "\\u738b\\u3000\\u82b3, \\u738b \\u82b3",
            "\\uff11\\uff16\\uff15\\uff0f\\uff18\\uff18\\uff21, 165\\uff0f88A",
            "a\\u0009b, a b",
            "a\\u0000b, ab",
            "a\\u007fb, ab",
            "a\\u200bb\\ufeff, ab",
            "a\\u00a0\\u00a0b, a b",
            "a\\ud83d, a",
            "\\udc00a\\ud840\\udc00, a\\ud840\\udc00",
            "a\\u202eb\\u2066, ab",
            "e\\u0301, \\u00e9",
            "\\ud840\\udc00\\u738b, \\ud840\\udc00\\u738b",
            "~!@, ~!@"})
    void isClean(String typed, String clean) {
        assertEquals(read(clean), Text.clean(read(typed)));
        assertEquals(read(clean), Text.clean(Text.clean(read(typed))), "clean stays clean");
    }

    @ParameterizedTest
    @CsvSource({
            "\\u738b\\u3000\\u82b3, \\u738b\\u82b3",
            "Anna Lee, Anna Lee",
            "\\u738b Lee, \\u738b Lee",
            "\\u53e4\\u4e3d\\u2022\\u624e\\u8fea, \\u53e4\\u4e3d\\u00b7\\u624e\\u8fea",
            "\\u53e4\\u4e3d \\u30fb \\u624e\\u8fea, \\u53e4\\u4e3d\\u00b7\\u624e\\u8fea",
            "\\u53e4\\u4e3d \\u00b7\\u624e\\u8fea, \\u53e4\\u4e3d\\u00b7\\u624e\\u8fea"})
    void namesHaveOneDot(String typed, String name) {
        assertEquals(read(name), Text.name(read(typed)));
    }

    private static String read(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(escaped.charAt(i));
            }
        }
        return text.toString();
    }
}
