package care.trellis.app.web;

import java.util.function.Supplier;

/** This Trellis, as far as every page must know what it holds; the subject that knows declares one as a bean. */
public record Installation(Supplier<Standing> holds) {
    public Standing standing() {
        return holds.get();
    }
}
