package org.wishdesk.base;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Something of ours broke. A short code tells people which fault it is; a message may hold a person's data and is never kept. */
public final class Faults {

    private Faults() {
    }

    /** The same code for the same fault at the same place: two letters and four figures a user can read out. */
    public static String code(Throwable fault) {
        CRC32 sum = new CRC32();
        for (Throwable each = fault; each != null; each = each.getCause()) {
            sum.update(each.getClass().getName().getBytes(StandardCharsets.UTF_8));
            for (StackTraceElement frame : each.getStackTrace()) {
                if (frame.getClassName().startsWith("org.wishdesk")) {
                    sum.update((frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber()).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        long value = sum.getValue();
        return "%c%c-%04d".formatted('A' + (int) (value % 26), 'A' + (int) (value / 26 % 26), value / 676 % 10_000);
    }

    /** The fault for the log: classes and places, no messages. */
    public static Throwable withoutMessages(Throwable fault) {
        Throwable bare = new Throwable(fault.getClass().getName(), fault.getCause() == null ? null : withoutMessages(fault.getCause()));
        bare.setStackTrace(fault.getStackTrace());
        return bare;
    }
}
