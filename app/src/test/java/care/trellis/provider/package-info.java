/** An organisation's provider, for tests; outside of what the application finds of itself. */
@org.jspecify.annotations.NullMarked
package care.trellis.provider;
