/** The files a command line names: reading them, and copying the samples that ship. */
@NullMarked
package care.trellis.cli.file;

import org.jspecify.annotations.NullMarked;
