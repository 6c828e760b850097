package care.trellis.app.permission;

/** Which things of a sort a role reaches. */
public enum Reach {
    /** All of them. */
    ANY("all"),
    /** Those within what the membership is for. */
    OWN("those within their own service, organisation, place or network"),
    /** Those about the person, or made by them. */
    SELF("only what is their own");

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    boolean covers(Viewer viewer, Membership by, Thing thing) {
        return switch (this) {
            case ANY -> true;
            case OWN -> thing.within().contains(by.scope());
            case SELF -> viewer.person().isPresent() && viewer.person().get().equals(thing.subject());
        };
    }
}
