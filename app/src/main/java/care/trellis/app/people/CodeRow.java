package care.trellis.app.people;

import java.util.UUID;

/** A code as the manager of its service sees it; the code itself was shown once. */
public record CodeRow(UUID id, String who, String made, String lastDay, String used, boolean open, String state) {}
