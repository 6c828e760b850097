package care.trellis.app.demonstration;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;

/**
 * Whether somebody sits at the machine that Trellis runs on. The name that the browser asked for counts too: a page
 * elsewhere can make a name of its own lead to this machine, but cannot call it localhost.
 */
final class LocalOperator {
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> SENT_ON =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    private LocalOperator() {}

    static boolean sends(HttpServletRequest request) {
        return isThisMachine(request.getRemoteAddr())
                && NAMES.contains(request.getServerName())
                && SENT_ON.stream().allMatch(header -> request.getHeader(header) == null);
    }

    private static boolean isThisMachine(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress(); // a number, which is not looked up
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
