package org.wishdesk.paper;

/** What may stand in a cell of a file that a spreadsheet program opens. */
final class Cells {

    /** Characters after which a spreadsheet takes text for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private Cells() {
    }

    /** Text as it is, but harmless: a leading apostrophe before what would run as a formula, and no control characters. */
    static String harmless(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        String tame = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return tame.codePoints().filter(c -> c == '\n' || c == '\t' || c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !(c >= 0xD800 && c <= 0xDFFF))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
