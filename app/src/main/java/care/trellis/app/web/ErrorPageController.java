package care.trellis.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
        var reference = RequestReference.of(request);
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("Reference {} at {}", reference, Route.of(request), (Throwable)
                    request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        }
        if (status == HttpServletResponse.SC_FORBIDDEN
                || (status == HttpServletResponse.SC_NOT_FOUND && Route.isKnown(request))) {
            LOG.info("Refused with {} at {}", status, Route.of(request));
        }
        response.setStatus(status);
        model.addAttribute("error", ErrorPage.forStatus(status, reference));
        return "error/page";
    }
}
