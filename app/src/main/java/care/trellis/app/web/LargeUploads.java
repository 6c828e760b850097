package care.trellis.app.web;

/**
 * An address at which files may be larger than elsewhere, as a subject declares it in a bean.
 *
 * @param megabytes of a request, millions of bytes
 */
public record LargeUploads(String path, int megabytes) {}
