package care.trellis.exchange.returns;

import care.trellis.exchange.Faults;
import care.trellis.exchange.returns.ReturnForm.Asked;
import care.trellis.exchange.returns.ReturnForm.Column;
import care.trellis.fault.Nearest;
import care.trellis.fault.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a file is found to give, gathered cell by cell, with all that is wrong with it. */
final class Gathering {
    private static final int MOST_REPAIRS = 500;
    /** A file with more is of another kind, and nobody reads so many. */
    private static final int MOST_FAULTS = 200;

    private final ReturnForm form;
    private final Faults faults;
    private final Map<String, Map<String, String>> figures = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> placeOf = new HashMap<>();
    private final List<String> repaired = new ArrayList<>();

    Gathering(ReturnForm form, Faults faults) {
        this.form = form;
        this.faults = faults;
    }

    ReturnForm form() {
        return form;
    }

    Faults faults() {
        return faults;
    }

    /** One thing wrong with the file, which is read on to find the others; within reason. */
    void fault(Position at, String subject, String found, String expected) {
        faults.add(at, subject, found, expected);
        if (faults.count() >= MOST_FAULTS) {
            throw faults.refusal();
        }
    }

    /** The row a file names; a row of no form and a row that was there before are faults. */
    Optional<Asked> row(String written, Position at, String place) {
        var row = form.rowCalled(written);
        if (row.isEmpty()) {
            fault(
                    at,
                    place,
                    "the unknown row \"" + written + "\"",
                    "a row of this form, such as "
                            + Nearest.to(
                                    written,
                                    form.asked().stream().map(Asked::id).toList()));
            return row;
        }
        var before = placeOf.putIfAbsent(row.get().id(), place);
        if (before != null) {
            fault(at, place, row.get().label() + " again, as in " + before, "every row once");
            return Optional.empty();
        }
        return row;
    }

    void figure(Asked row, Column column, String typed, Position at, String place) {
        if (typed.isBlank()) {
            return;
        }
        var figure = FigureText.of(typed, row);
        if (figure.value() == null) {
            fault(at, subject(place, row, column), figure.found(), FigureText.expected(row));
        } else {
            put(row, column, typed);
        }
    }

    void figure(Asked row, Column column, BigDecimal value, Position at, String place) {
        figure(row, column, FigureText.typed(value, row), at, place);
    }

    private void put(Asked row, Column column, String typed) {
        figures.computeIfAbsent(row.id(), _ -> new HashMap<>()).put(column.id(), typed);
    }

    void note(Asked row, String text, Position at, String place) {
        if (text.strip().length() > ReturnReading.LONGEST_NOTE) {
            fault(
                    at,
                    place + " (note of " + row.label() + ")",
                    "a note of " + text.strip().length() + " characters",
                    "at most " + ReturnReading.LONGEST_NOTE + " characters");
        } else {
            notes.put(row.id(), text);
        }
    }

    /** Says what was read otherwise than it stands. */
    void repaired(String place, String what) {
        if (repaired.size() < MOST_REPAIRS) {
            repaired.add(place + ": " + what);
        }
    }

    String subject(String place, Asked row, Column column) {
        return place + " (" + form.cell(row, column) + ")";
    }

    // A draft that says "£1,200" keeps saying so when its workbook comes back with 1200: nothing has changed.
    private static String asBefore(Asked row, Column column, String typed, FilledReturn draft) {
        var now = FigureText.of(typed, row).value();
        return draft.figure(row.id(), column.id())
                .filter(before -> {
                    var was = FigureText.of(before, row).value();
                    return was != null && now != null && was.compareTo(now) == 0;
                })
                .orElse(typed);
    }

    /** All of it, in the order of the form, or a refusal that names everything that is wrong. */
    Uploaded uploaded(FilledReturn draft) {
        if (faults.count() == 0 && figures.isEmpty()) {
            fault(new Position(1, 1), "file", "no figure at all", "a figure in at least one cell of the form");
        }
        if (faults.count() > 0) {
            throw faults.refusal();
        }
        var inOrder = new LinkedHashMap<String, Map<String, String>>();
        var notesInOrder = new LinkedHashMap<String, String>();
        var left = new ArrayList<String>();
        for (var row : form.asked()) {
            var byColumn = new LinkedHashMap<String, String>();
            for (var column : form.columns()) {
                var typed = figures.getOrDefault(row.id(), Map.of()).get(column.id());
                if (typed != null) {
                    byColumn.put(column.id(), asBefore(row, column, typed, draft));
                } else if (draft.figure(row.id(), column.id()).isPresent()) {
                    left.add(form.cell(row, column));
                }
            }
            inOrder.put(row.id(), byColumn);
            notesInOrder.put(row.id(), notes.getOrDefault(row.id(), ""));
        }
        return new Uploaded(new FilledReturn(inOrder, notesInOrder), repaired, left);
    }
}
