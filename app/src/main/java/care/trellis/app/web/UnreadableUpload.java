package care.trellis.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form that should bring a file and does not is a request that cannot be understood, not a fault of ours. */
@ControllerAdvice
class UnreadableUpload {
    @ExceptionHandler(MultipartException.class)
    void refuse(MultipartException failure, HttpServletResponse response) throws IOException {
        var status = failure instanceof MaxUploadSizeExceededException
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.BAD_REQUEST;
        response.sendError(status.value());
    }
}
