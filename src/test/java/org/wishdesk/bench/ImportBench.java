package org.wishdesk.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.wishdesk.base.Progress;
import org.wishdesk.imports.ImportReport;
import org.wishdesk.testkit.Desks;
import org.wishdesk.testkit.Stores;

/** A register of many rows (100,000 unless said) read, judged and taken in; run with -Xmx512m. */
public final class ImportBench {

    private ImportBench() {
    }

    public static void main(String[] args) throws Exception {
        int rows = args.length == 0 ? 100_000 : Integer.parseInt(args[0]);
        Path file = Files.createTempFile("register", ".csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("编号,日期,时间,捐赠人,类型,联系电话,捐赠渠道,捐赠方式,物品名称,类别,适用,规格尺码,季节,单位,数量,新旧程度,捐赠意向,是否公开姓名,经手人,备注\n");
            for (int i = 0; i < rows; i++) {
                int gift = i / 3;
                out.write("B%06d,2016-05-28,08:%02d,捐赠人%d,个人,139%08d,总站,物,棉衣,衣物,女,均码,冬,件,%d,七成新,,是,赵志国,\n".formatted(gift, gift % 60, gift, gift, 1 + i % 4));
            }
        }
        try (Desks desk = new Desks(Stores.H2.fresh())) {
            desk.clock.set(Instant.parse("2016-05-28T12:00:00Z"));
            long start = System.nanoTime();
            desk.imports.preview(List.of(file), false, Progress.NONE);
            long seen = System.nanoTime();
            ImportReport report = desk.imports.take(List.of(file), false, Progress.NONE);
            long taken = System.nanoTime();
            ImportReport again = desk.imports.preview(List.of(file), false, Progress.NONE);
            System.out.printf("rows %d, gifts %d: preview %.1f s, take %.1f s, the same again %.1f s (known %d)%n", rows, report.totals().gifts(), (seen - start) / 1e9,
                    (taken - seen) / 1e9, (System.nanoTime() - taken) / 1e9, again.files().getFirst().known());
        } finally {
            Files.delete(file);
        }
    }
}
