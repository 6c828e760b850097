package care.trellis.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows an {@link ErrorPage} for whatever went wrong; the details go to the log, under the same reference. */
@Controller
class ErrorPageController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    @RequestMapping("${server.error.path:/error}")
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpServletResponse.SC_NOT_FOUND; // somebody opened this address by hand
        var reference = UUID.randomUUID().toString().substring(0, 8);
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error(
                    "Reference {} at {}",
                    reference,
                    request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI),
                    (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        response.setStatus(status);
        model.addAttribute("error", ErrorPage.forStatus(status, reference));
        return "error/page";
    }
}
