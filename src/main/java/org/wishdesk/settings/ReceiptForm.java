package org.wishdesk.settings;

/**
 * The paper receipts are printed on: A5 across, or 241 mm continuous paper torn in half (二等分, 241 by 139.7 mm) for dot-matrix printers,
 * whose holes take 12.7 mm at either edge. Millimetres.
 */
public enum ReceiptForm {
    A5(210, 148, 10), HALF_241(241, 139.7, 19);

    private final double width;
    private final double height;
    private final int side;

    ReceiptForm(double width, double height, int side) {
        this.width = width;
        this.height = height;
        this.side = side;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** How far print keeps from the left and right edge. */
    public int side() {
        return side;
    }
}
