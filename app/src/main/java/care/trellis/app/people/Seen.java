package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Where a request came from, as the person it is about reads it in their own log.
 *
 * @param source the network address
 * @param browser in words, such as "Firefox on Windows"
 */
public record Seen(String source, String browser) {
    public static Seen of(HttpServletRequest request) {
        return new Seen(
                request.getRemoteAddr(),
                browser(Optional.ofNullable(request.getHeader("User-Agent")).orElse("")));
    }

    /** One household or office: an IPv6 network of 64 bits is one source, because each machine has many addresses in it. */
    String network() {
        if (!source.contains(":")) {
            return source;
        }
        var groups = source.replaceFirst("%.*", "").split("::", -1)[0].split(":");
        return String.join(":", java.util.Arrays.stream(groups).limit(4).toList()) + "::/64";
    }

    Map<String, String> asFacts() {
        return Map.of("from", source, "browser", browser);
    }

    static String browser(String agent) {
        return program(agent) + " on " + machine(agent);
    }

    private static String program(String agent) {
        if (agent.contains("Edg/")) {
            return "Edge";
        }
        if (agent.contains("OPR/")) {
            return "Opera";
        }
        if (agent.contains("SamsungBrowser/")) {
            return "Samsung Internet";
        }
        if (agent.contains("Firefox/") || agent.contains("FxiOS/")) {
            return "Firefox";
        }
        if (agent.contains("Chrome/") || agent.contains("CriOS/")) {
            return "Chrome";
        }
        return agent.contains("Safari/") ? "Safari" : "A browser";
    }

    private static String machine(String agent) {
        if (agent.contains("iPhone")) {
            return "an iPhone";
        }
        if (agent.contains("iPad")) {
            return "an iPad";
        }
        if (agent.contains("Android")) {
            return "Android";
        }
        if (agent.contains("Windows")) {
            return "Windows";
        }
        if (agent.contains("Mac OS X")) {
            return "a Mac";
        }
        return agent.contains("Linux") ? "Linux" : "a device that does not say what it is";
    }
}
