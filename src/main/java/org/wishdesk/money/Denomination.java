package org.wishdesk.money;

/** Notes and the larger coins of the Renminbi that a drawer is counted by; smaller coins are counted as one sum. */
public enum Denomination {
    YUAN_100(100_00), YUAN_50(50_00), YUAN_20(20_00), YUAN_10(10_00), YUAN_5(5_00), YUAN_1(1_00), JIAO_5(50), JIAO_1(10);

    private final long fen;

    Denomination(long fen) {
        this.fen = fen;
    }

    /** What one piece is worth, in fen. */
    public long fen() {
        return fen;
    }
}
