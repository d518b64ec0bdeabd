package org.zhibu.shared.ui.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.zhibu.shared.kernel.Forbidden;
import org.zhibu.shared.kernel.NotHere;
import org.zhibu.shared.kernel.Refused;
import org.zhibu.shared.kernel.Stale;

/** Turns what a controller did not answer itself into a page that says what to do. */
@ControllerAdvice
class ErrorAdvice {

    @ExceptionHandler({
        NotHere.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        org.springframework.web.bind.MissingServletRequestParameterException.class
    })
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notHere() {
        return "error/404";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String forbidden(Forbidden forbidden) {
        return "error/403";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    ModelAndView refused(Refused refused, HttpServletRequest request) {
        return new ModelAndView("error/refused")
                .addObject("back", back(request))
                .addObject("key", refused.key())
                .addObject("args", refused.args().toArray());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String stale(Stale stale) {
        return "error/stale";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONTENT_TOO_LARGE)
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return new ModelAndView("error/refused")
                .addObject("back", back(request))
                .addObject("key", "ui.upload.too-large")
                .addObject("args", new Object[] {20});
    }

    /** The page of ours the request came from, null where the browser does not say or it is the refused one itself. */
    private static @Nullable String back(HttpServletRequest request) {
        String from = request.getHeader(HttpHeaders.REFERER);
        if (from == null) return null;
        String page = from.replaceFirst("^https?://[^/]*", "");
        boolean ours = page.startsWith("/") && !page.startsWith("//") && page.matches("[^\\\\\\p{Cntrl}]*");
        return ours && !page.equals(request.getRequestURI()) ? page : null;
    }
}
