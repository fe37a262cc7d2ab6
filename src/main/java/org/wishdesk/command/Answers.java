package org.wishdesk.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wishdesk.delivery.Delivery;
import org.wishdesk.imports.ImportReport;
import org.wishdesk.matching.Outlook;
import org.wishdesk.matching.Proposal;
import org.wishdesk.matching.Proposals;
import org.wishdesk.words.Words;

/** What the commands answer with {@code --json}: the names are a contract with other people's scripts. */
final class Answers {

    private Answers() {
    }

    private static Map<String, Object> map(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> of(ImportReport report) {
        return map("files", report.files().stream().map(f -> map("name", f.name(), "added", f.added(), "refused", f.refused())).toList(),
                "gifts", report.totals().gifts(), "clothing", report.totals().clothing(), "goods", report.totals().goods(), "books", report.totals().books(),
                "cash_fen", report.totals().cash().fen(), "households", report.households(), "members", report.members(), "wishes", report.wishes(),
                "wish_lines", report.wishLines());
    }

    /** While nobody decided whom to help first, the policy is null and what each would mean stands beside what both do alike. */
    static Map<String, Object> of(Match.Answer answer, Words words) {
        Proposals found = answer.found();
        Map<String, Object> map = map("proposals", found.proposals().stream().map(p -> of(p, words)).toList(), "wishes", found.wishes(), "households",
                found.households(), "unmet", found.unmet().size(), "accepted", answer.accepted(), "policy", found.policyName(),
                "purchases", found.purchases().stream().map(p -> map("wish", p.wanted().code(), "item", p.wanted().itemName(), "quantity", p.quantity(), "cost_fen",
                        p.fen(), "reason", p.reason().in(words))).toList());
        if (!answer.undecided().isEmpty()) {
            map.put("undecided", answer.undecided().stream().map(Answers::of).toList());
        }
        return map;
    }

    private static Map<String, Object> of(Outlook way) {
        return map("policy", way.policyName(), "households", way.households(), "wishes_whole", way.fulfilled(), "pieces", way.pieces(), "trips", way.trips(),
                "cost_fen", way.cashFen(), "by_hardship", way.byHardship().entrySet().stream().map(e -> map("hardship", e.getKey(), "households",
                        e.getValue().helped(), "of", e.getValue().of())).toList());
    }

    private static Map<String, Object> of(Proposal p, Words words) {
        return map("wish", p.code(), "household", p.householdCode(), "township", p.township(), "wished", p.wished(), "item", p.itemName(), "lot", p.lotCode(),
                "place", p.placeName(), "quantity", p.quantity(), "reason", p.reason().in(words));
    }

    static Map<String, Object> of(Delivery delivery) {
        return map("runs", delivery.runs().stream().map(r -> map("number", r.number(), "township", r.township(), "planned_for", r.plannedFor().toString(),
                        "state", r.state().name(), "lines", delivery.lines(r.id()).size())).toList(),
                "waiting", delivery.waiting().stream().map(w -> map("township", w.township(), "households", w.households(), "pieces", w.pieces())).toList());
    }

    static Map<String, Object> snapshot(Path file, int rows) {
        return map("file", file.toString(), "rows", rows);
    }

    static Map<String, Object> verified(List<String> differences) {
        return map("ok", differences.isEmpty(), "differences", differences);
    }
}
