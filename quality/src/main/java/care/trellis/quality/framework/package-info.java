/**
 * Frameworks as dated data: what a body asks about a service, on which scale, by which rule an overall rating follows, and
 * which domains of two frameworks are about the same. No framework is built into the code.
 */
@NullMarked
package care.trellis.quality.framework;

import org.jspecify.annotations.NullMarked;
