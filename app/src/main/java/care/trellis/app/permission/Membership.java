package care.trellis.app.permission;

import java.util.UUID;

/** A role somebody has today: approved, begun and not ended. */
public record Membership(UUID id, Role role, Scope scope) {}
