package care.trellis.app.places.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** What the API answers, in the words of the Human Services Data Specification, UK profile 3.0. What is not known is left out. */
final class Answers {
    private Answers() {}

    /** Which standard this follows, and where it is described. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Details(String version, String profile, String openapiUrl) {}

    /** A part of a list. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Page<T>(
            int totalItems,
            int totalPages,
            int pageNumber,
            int size,
            boolean firstPage,
            boolean lastPage,
            boolean empty,
            List<T> contents) {
        static <T> Page<T> of(List<T> contents, int total, Asked asked) {
            var pages = Math.max(1, Math.ceilDiv(total, asked.perPage()));
            return new Page<>(
                    total,
                    pages,
                    asked.page(),
                    contents.size(),
                    asked.page() == 1,
                    asked.page() >= pages,
                    contents.isEmpty(),
                    contents);
        }
    }

    /** A service by its id alone. */
    record Id(UUID id) {}

    /** A service; its lists are empty where it was asked for in short. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_EMPTY)
    record Service(
            UUID id,
            UUID organizationId,
            String name,
            @Nullable String description,
            @Nullable String url,
            @Nullable String email,
            String status,
            Organization organization,
            List<ServiceAtLocation> serviceAtLocations,
            List<Attribute> attributes) {
        Service inShort() {
            return new Service(
                    id,
                    organizationId,
                    name,
                    description,
                    url,
                    email,
                    status,
                    organization.inShort(),
                    List.of(),
                    List.of());
        }

        Service withoutLocations() {
            return new Service(
                    id, organizationId, name, description, url, email, status, organization, List.of(), attributes);
        }
    }

    /** Who runs a service. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_EMPTY)
    record Organization(
            UUID id,
            String name,
            String description,
            @Nullable String email,
            @Nullable String website,
            List<Identifier> organizationIdentifiers) {
        Organization inShort() {
            return new Organization(id, name, description, email, website, List.of());
        }
    }

    /** What others call an organisation. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Identifier(
            UUID id, UUID organizationId, String identifierScheme, String identifierType, String identifier) {}

    /** A service where it is given. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_EMPTY)
    record ServiceAtLocation(
            UUID id,
            UUID serviceId,
            UUID locationId,
            Location location,
            @Nullable Service service) {}

    /** Where a service is given; degrees, WGS 84. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_EMPTY)
    record Location(
            UUID id,
            String locationType,
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String externalIdentifier,
            @Nullable String externalIdentifierType,
            List<Address> addresses) {
        Location inShort() {
            return new Location(
                    id, locationType, name, latitude, longitude, externalIdentifier, externalIdentifierType, List.of());
        }
    }

    /** The standard wants each part; where one is not known there is no address. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Address(
            UUID id,
            UUID locationId,
            String address_1,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {}

    /** A term that a service is found by. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Attribute(UUID id, UUID linkId, UUID taxonomyTermId, String linkType, Term taxonomyTerm) {}

    /** A list of terms. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(Include.NON_EMPTY)
    record Taxonomy(UUID id, String name, String description, String version, List<Term> taxonomyTerms) {
        Taxonomy inShort() {
            return new Taxonomy(id, name, description, version, List.of());
        }
    }

    /** A word of a taxonomy. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Term(UUID id, String name, String description, String taxonomy, UUID taxonomyId, String term) {}

    /** What is wrong with a question, every fault of it (RFC 9457). */
    record Problem(String title, int status, String detail, List<Fault> faults) {}

    /** A parameter that cannot be understood. */
    record Fault(String parameter, String value, String expected) {}
}
