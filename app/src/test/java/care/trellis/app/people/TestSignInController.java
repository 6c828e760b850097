package care.trellis.app.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Signs a test in as anybody, at an address that only the tests have. */
@Controller
class TestSignInController {
    private final SignIn signIn;

    TestSignInController(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/test/sign-in/{person}")
    @ResponseBody
    String signIn(@PathVariable UUID person, HttpServletRequest request, HttpServletResponse response) {
        signIn.complete(person, Set.of("password", "authenticator"), request, response);
        return "signed in";
    }
}
