package org.wishdesk.imports;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wishdesk.base.Ids;
import org.wishdesk.goods.Condition;
import org.wishdesk.goods.ForWhom;
import org.wishdesk.goods.Kind;
import org.wishdesk.goods.Nameplate;
import org.wishdesk.goods.Season;
import org.wishdesk.goods.Spec;
import org.wishdesk.intake.GiftDraft;
import org.wishdesk.intake.ReceiptState;
import org.wishdesk.money.Tender;
import org.wishdesk.paper.Ledger;
import org.wishdesk.people.DonorDraft;
import org.wishdesk.people.DonorKind;

/** 捐赠登记表: rows with one 编号 are one gift. */
final class RegisterForm {

    private enum Way { GOODS, MONEY }

    static final Form FORM = Form.load("donation-register");

    private RegisterForm() {
    }

    /** @param latest no gift happened after that day */
    static List<Entry<GiftDraft>> read(Ledger ledger, ZoneId zone, LocalDate latest) {
        Map<String, List<RowReader>> gifts = new LinkedHashMap<>();
        for (Ledger.Row row : ledger.rows()) {
            RowReader reader = new RowReader(FORM, row);
            String number = reader.needed("number", 60);
            gifts.computeIfAbsent(number.isEmpty() ? "\u0000" + row.number() : number, n -> new ArrayList<>()).add(reader);
        }
        List<Entry<GiftDraft>> entries = new ArrayList<>();
        gifts.forEach((number, rows) -> entries.add(gift(number, rows, zone, latest)));
        return entries;
    }

    private static Entry<GiftDraft> gift(String number, List<RowReader> rows, ZoneId zone, LocalDate latest) {
        RowReader first = rows.getFirst();
        DonorKind kind = first.one("donorKind", "donorKind", DonorKind.class, DonorKind.PERSON);
        boolean nobody = kind == DonorKind.ANONYMOUS || kind == DonorKind.PERSON && FORM.means("donorKind", "ANONYMOUS", first.text("donor"))
                || first.text("donor").isEmpty() && first.text("donorKind").isEmpty();
        String name = nobody ? "" : first.needed("donor", 50);
        DonorDraft donor = nobody ? DonorDraft.ANONYMOUS : new DonorDraft(null, kind, name, first.phone("phone"), first.yes("publish", false));
        LocalDate day = first.date("date");
        if (day == null && first.text("date").isEmpty()) {
            first.problem("date", "imports.cellEmpty");
        } else if (day != null && (day.isAfter(latest) || day.getYear() < 1990)) {
            first.problem("date", "imports.dateOdd", day.toString());
        }
        LocalTime time = first.time("time", "date");
        for (RowReader each : rows.subList(1, rows.size())) {
            for (String field : List.of("date", "time", "donor", "phone", "donorKind", "channel")) {
                if (each.saysOtherwise(field, first)) {
                    each.problem(field, "imports.notAsInFirstRow", RowReader.named(number), Integer.toString(first.number()));
                }
            }
        }
        List<GiftDraft.GoodsLine> goods = new ArrayList<>();
        List<GiftDraft.CashLine> cash = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        for (RowReader row : rows) {
            Way way = row.one("way", "way", Way.class, null);
            if (way == null && row.text("way").isEmpty()) {
                row.problem("way", "imports.cellEmpty");
            }
            if (way == Way.MONEY) {
                cash.add(cash(row));
            } else if (way == Way.GOODS) {
                goods.add(goods(row));
            }
            content.append(row.content()).append('\n');
        }
        List<RowProblem> problems = new ArrayList<>();
        rows.forEach(row -> problems.addAll(row.problems()));
        GiftDraft draft = new GiftDraft(Ids.next(), number, donor, first.limited("channel", 60), goods, cash, first.limited("handler", 60),
                "", nobody ? ReceiptState.NO_NAME : ReceiptState.NOT_ASKED, "", day == null ? null : day.atTime(time).atZone(zone).toInstant());
        if (problems.isEmpty()) {
            draft.problems().forEach(p -> problems.add(new RowProblem(first.number(), FORM.heading("number"), p.key(), p.args().toArray())));
        }
        return new Entry<>(number, null, draft, Entry.digest(content.toString()), rows.stream().map(RowReader::number).toList(), problems);
    }

    private static GiftDraft.CashLine cash(RowReader row) {
        if (!row.text("unit").isEmpty() && FORM.value("moneyUnit", row.text("unit")).isEmpty()) {
            row.problem("unit", "imports.unknownWord", RowReader.said(row.text("unit")));
        }
        return new GiftDraft.CashLine(row.money("quantity"), row.one("item", "tender", Tender.class, Tender.CASH), intention(row), row.limited("note", 1000));
    }

    private static GiftDraft.GoodsLine goods(RowReader row) {
        Kind kind = row.one("category", "kind", Kind.class, null);
        if (kind == null && row.text("category").isEmpty()) {
            row.problem("category", "imports.cellEmpty");
        }
        Spec spec = new Spec(row.one("forWhom", "forWhom", ForWhom.class, ForWhom.ANYONE), row.limited("size", 60),
                row.one("season", "season", Season.class, Season.ANY), row.one("condition", "condition", Condition.class, Condition.UNKNOWN));
        return new GiftDraft.GoodsLine(row.needed("item", 60), kind == null ? Kind.HOUSEHOLD : kind, row.text("category"), row.needed("unit", 10), spec,
                row.pieces("quantity", GiftDraft.MOST_PIECES), intention(row), Nameplate.NONE, null, 0, row.limited("note", GiftDraft.LONGEST_NOTE));
    }

    private static String intention(RowReader row) {
        String text = row.limited("intention", 100);
        return FORM.means("intention", "FREE", text) ? "" : text;
    }
}
