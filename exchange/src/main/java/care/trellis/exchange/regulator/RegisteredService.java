package care.trellis.exchange.regulator;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A service as a regulator's file tells of it; what the file does not tell is empty.
 *
 * @param id the regulator's, which changes when the provider does
 * @param address street, line and town in one
 * @param category what kind of service it mainly is
 * @param places registered beds or places
 * @param more what else it tells
 */
public record RegisteredService(
        String id,
        String name,
        String provider,
        String providerName,
        String address,
        String postcode,
        String localAuthority,
        String region,
        String category,
        Optional<Boolean> careHome,
        OptionalInt places,
        Particulars more) {}
