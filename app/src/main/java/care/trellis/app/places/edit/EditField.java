package care.trellis.app.places.edit;

import care.trellis.app.permission.Kind;
import java.util.List;

/**
 * A field people can change.
 *
 * @param id as the directory and the form call it
 * @param hint empty for none
 */
public record EditField(String id, String label, String hint, Sort sort) {
    /** What stands in it. */
    public enum Sort {
        LINE,
        TEXT,
        /** One value a line. */
        LIST,
        YES_NO,
        WHOLE,
        DEGREES,
        DAY,
        WEB,
        MAIL
    }

    private static final List<EditField> SERVICE = List.of(
            new EditField("name", "Name", "", Sort.LINE),
            new EditField(
                    "description", "What it does", "In a few sentences, for somebody who looks for care", Sort.TEXT),
            new EditField("address", "Address", "", Sort.LINE),
            new EditField("postcode", "Postcode", "", Sort.LINE),
            new EditField("telephone", "Telephone", "", Sort.LINE),
            new EditField("email", "Email address", "Of the service, not of a person", Sort.MAIL),
            new EditField("website", "Website", "For example, https://example.org", Sort.WEB),
            new EditField("care_home", "Is it a care home?", "", Sort.YES_NO),
            new EditField("capacity", "Registered places", "Beds, or people it may care for", Sort.WHOLE),
            new EditField("types", "Types of service", "One a line, in the regulator's words", Sort.LIST),
            new EditField("client_groups", "Whom it is for", "One a line, such as Dementia", Sort.LIST),
            new EditField("opened_on", "Opened", "For example, 2014-05-01", Sort.DAY),
            new EditField("closed_on", "Closed", "Leave it empty while it is open", Sort.DAY),
            new EditField("latitude", "Latitude", "Degrees, such as 54.5", Sort.DEGREES),
            new EditField("longitude", "Longitude", "Degrees, such as -2.1", Sort.DEGREES));

    private static final List<EditField> ORGANISATION = List.of(
            new EditField("name", "Name", "", Sort.LINE),
            new EditField("address", "Address", "", Sort.LINE),
            new EditField("postcode", "Postcode", "", Sort.LINE),
            new EditField("telephone", "Telephone", "", Sort.LINE),
            new EditField("email", "Email address", "Of the organisation, not of a person", Sort.MAIL),
            new EditField("website", "Website", "For example, https://example.org", Sort.WEB),
            new EditField("opened_on", "Founded", "For example, 2014-05-01", Sort.DAY),
            new EditField("closed_on", "Closed", "Leave it empty while it exists", Sort.DAY));

    static List<EditField> of(Kind kind) {
        return kind == Kind.SERVICE ? SERVICE : ORGANISATION;
    }
}
