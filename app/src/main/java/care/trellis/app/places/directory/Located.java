package care.trellis.app.places.directory;

import java.util.UUID;

/**
 * A service with its position.
 *
 * @param district of its postcode; empty where that is not known
 * @param latitude degrees
 * @param longitude degrees
 */
record Located(UUID id, String name, String district, double latitude, double longitude) {}
