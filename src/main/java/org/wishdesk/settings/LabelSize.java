package org.wishdesk.settings;

/** The sticky labels of thermal printers, in millimetres. They print 8 dots to a millimetre (203 dpi). */
public enum LabelSize {
    MM40X30(40, 30), MM60X40(60, 40);

    public static final int DOTS_PER_MM = 8;

    private final int width;
    private final int height;

    LabelSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }
}
